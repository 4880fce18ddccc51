using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>What the policy of the pages stops, if ever anything got into one.</summary>
public sealed class ContentSecurityPolicyTests(PortalUnderTest portal)
{
    [Fact]
    public async Task What_somebody_slips_into_a_page_does_not_run_not_even_a_script_of_the_portal()
    {
        var page = await portal.OpenAsync("/connexion");
        var stopped = new ConcurrentQueue<string>();
        await page.ExposeFunctionAsync("violated", (string what) => stopped.Enqueue(what));
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', (event) => violated(`${event.effectiveDirective} ${event.blockedURI}`))");
        await page.RouteAsync("**/connexion", async route =>
        {
            var answer = await route.FetchAsync();
            var text = (await answer.TextAsync()).Replace(
                "</body>",
                """<script>window.__ran = 1</script><script src="/dist/portal.js?again"></script><a id="slipped" href="javascript:window.__ran=1" onclick="window.__ran=1">x</a><base href="https://ailleurs.test/"></body>""",
                StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = text });
        });

        await page.GotoAsync("/connexion");
        await page.Locator("#slipped").ClickAsync();

        (await page.EvaluateAsync<bool>("() => window.__ran === undefined")).ShouldBeTrue();
        (await page.EvaluateAsync<string>("() => document.baseURI")).ShouldStartWith(portal.Address.ToString());
        stopped.ShouldContain("script-src-elem inline");
        stopped.ShouldContain(what => what.EndsWith("portal.js?again", StringComparison.Ordinal));
        stopped.ShouldContain("script-src-attr inline");
    }

    [Fact]
    public async Task The_portal_s_own_pages_give_it_nothing_to_stop()
    {
        // With their worker, as everybody has it: Playwright would say that it keeps it away.
        var page = await portal.SignedInAsync(new BrowserNewContextOptions { ServiceWorkers = ServiceWorkerPolicy.Allow });
        var stopped = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                stopped.Enqueue(message.Text);
            }
        };
        foreach (var path in new[] { "/", "/faq", "/faq?q=imprimante", "/compte", "/demandes/nouvelle/incident", "/demandes/nouvelle/assistance", "/demandes/nouvelle/nouvel-acces" })
        {
            await page.GotoAsync(path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        stopped.ShouldBeEmpty();
    }
}
