using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Debian's Chromium where it is installed, else Playwright's own; without either the tests fail with one line, never skip.</summary>
internal static class Chromium
{
    private const string Debian = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = File.Exists(Debian) ? Debian : null, Args = Flags });
        }
        catch (PlaywrightException missing)
        {
            throw new InvalidOperationException("No browser: install Debian's package « chromium » (apt-get install chromium) or run « playwright install chromium ».", missing);
        }
    }
}
