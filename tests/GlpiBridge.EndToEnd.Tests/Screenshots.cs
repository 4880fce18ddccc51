using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Pictures of the pages, kept for people to look at: under artifacts/screenshots, or where GLPIBRIDGE_SCREENSHOTS says.</summary>
internal static class Screenshots
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("GLPIBRIDGE_SCREENSHOTS") ?? Path.Combine(RepositoryFolder.Root, "artifacts", "screenshots");

    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
}
