using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Faq;

/// <summary>An article whose author means harm: nothing runs, nothing is fetched from elsewhere.</summary>
public sealed class HostileArticleTests(PortalUnderTest portal)
{
    [Fact]
    public async Task Nothing_of_it_runs_and_nothing_comes_from_elsewhere()
    {
        var page = await portal.SignedInAsync();
        var foreign = new ConcurrentQueue<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.Address.ToString(), StringComparison.Ordinal))
            {
                foreign.Enqueue(request.Url);
            }
        };
        await page.GotoAsync("/faq?q=contenu+hostile");
        await page.GetByRole(AriaRole.Link, new() { Name = "Essai - Contenu hostile" }).ClickAsync();
        await page.GetByText("Texte avant").WaitForAsync();
        await page.GetByText("Paragraphe cliquable").ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await page.EvaluateAsync<bool>("() => window.__xss === undefined")).ShouldBeTrue();
        foreign.ShouldBeEmpty();
        (await page.Locator(".gb-article-content :is(script, iframe, object, embed, svg, form, [onclick], [onerror], [style])").CountAsync()).ShouldBe(0);
    }
}
