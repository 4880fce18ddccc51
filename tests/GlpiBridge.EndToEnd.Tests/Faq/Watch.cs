using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;

namespace GlpiBridge.EndToEnd.Tests.Faq;

/// <summary>Sees what a page does that it should not: dialogs, requests to elsewhere, what its security policy had to stop.</summary>
internal sealed class Watch
{
    private readonly ConcurrentQueue<string> seen = new();
    private readonly IPage page;

    private Watch(IPage page) => this.page = page;

    public static async Task<Watch> OfAsync(IPage page, Uri portal)
    {
        var watch = new Watch(page);
        page.Dialog += async (_, dialog) =>
        {
            watch.seen.Enqueue("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.ToString(), StringComparison.Ordinal))
            {
                watch.seen.Enqueue("request: " + request.Url);
            }
        };
        await page.ExposeFunctionAsync("violated", (string what) => watch.seen.Enqueue("policy: " + what));
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', (event) => violated(`${event.violatedDirective} ${event.blockedURI}`))");
        return watch;
    }

    public async Task ShouldHaveSeenNothingAsync()
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await page.EvaluateAsync<bool>("() => window.__xss === undefined")).ShouldBeTrue();
        (await page.Locator(".gb-article-content :is(script, iframe, object, embed, svg, form, [onclick], [onerror], [style])").CountAsync()).ShouldBe(0);
        seen.ShouldBeEmpty();
    }
}
