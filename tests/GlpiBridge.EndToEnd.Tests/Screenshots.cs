using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Pictures of the pages, kept for people to look at: under artifacts/screenshots, or where GLPIBRIDGE_SCREENSHOTS says.</summary>
internal static class Screenshots
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("GLPIBRIDGE_SCREENSHOTS") ?? Path.Combine(RepositoryFolder.Root, "artifacts", "screenshots");

    public static async Task TakeAsync(IPage page, string name)
    {
        // As high as the page: a bar that sticks to the window's foot would lie across a longer picture.
        var window = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(window.Width, Math.Max(window.Height, height));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
        await page.SetViewportSizeAsync(window.Width, window.Height);
    }
}
