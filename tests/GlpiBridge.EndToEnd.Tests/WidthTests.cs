using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The main pages from the narrowest window to the widest, with widened text and on paper: one visit of each, pictured for people to look at.</summary>
public sealed class WidthTests(PortalUnderTest portal)
{
    // WCAG 1.4.12. A style sheet that a script makes: the content security policy takes no other.
    private const string WideText =
        """
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets = [sheet];
        """;

    // What lies beyond the window's edge, but for what scrolls or is cut off by itself.
    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`)
        """;

    [Fact]
    public async Task Every_main_page_fits_its_window_however_narrow_and_with_widened_text()
    {
        var page = await portal.SignedInAsync();
        await page.GotoAsync("/demandes?etat=toutes");
        var request = (await page.Locator(".gb-tickets a").First.GetAttributeAsync("href"))!;
        foreach (var (name, address) in new[] { ("accueil", "/"), ("incident", "/demandes/nouvelle/incident"), ("demandes", "/demandes?etat=toutes"), ("demande", request), ("faq", "/faq"), ("compte", "/compte") })
        {
            await page.GotoAsync(address);
            foreach (var width in new[] { 1920, 768, 320 })
            {
                await LookAsync(page, $"{name}-{width}", width);
            }

            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await LookAsync(page, name + "-imprime", 800);
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
            await page.EvaluateAsync(WideText);
            await LookAsync(page, name + "-320-espace", 320);
        }
    }

    private static async Task LookAsync(IPage page, string name, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        await Screenshots.TakeAsync(page, name);
        (await page.EvaluateAsync<string[]>(TooWide)).ShouldBeEmpty(name);
    }
}
