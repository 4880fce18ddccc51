using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>One browser for all portals of a run: it starts with the first and ends with the last of them. What tests open in it shares nothing.</summary>
internal static class SharedBrowser
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static (IPlaywright Playwright, IBrowser Browser)? running;
    private static int users;

    public static async Task<(IPlaywright Playwright, IBrowser Browser)> JoinAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (running is null)
            {
                var playwright = await Playwright.CreateAsync();
                running = (playwright, await Chromium.LaunchAsync(playwright));
            }

            users++;
            return running.Value;
        }
        finally
        {
            Turn.Release();
        }
    }

    public static async Task LeaveAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (--users == 0 && running is { } last)
            {
                running = null;
                await last.Browser.CloseAsync();
                last.Playwright.Dispose();
            }
        }
        finally
        {
            Turn.Release();
        }
    }
}
