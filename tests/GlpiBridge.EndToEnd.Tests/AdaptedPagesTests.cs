using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The main pages as people have set their browser: contrast themes, no motion, more room between letters and lines, four times as large as they come (320 pixels).</summary>
public sealed class AdaptedPagesTests(PortalUnderTest portal)
{
    // WCAG 1.4.12. A sheet that a script makes is not held back by the policy of the page.
    private const string Space =
        """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets.push(sheet);
        }
        """;

    private const string Unspace = "() => void document.adoptedStyleSheets.pop()";

    /// <summary>Texts that do not fit into their own box, or into one around them that cuts them off.</summary>
    private const string Clipped =
        """
        () => {
          const isSeen = (part) => part.checkVisibility() && !part.closest('.visually-hidden, .tox, select, textarea');
          const hasText = (part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
          const wrong = [];
          if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wrong.push('the page scrolls sideways');
          for (const part of document.querySelectorAll('body *')) {
            if (!isSeen(part) || !hasText(part)) continue;
            if (part.clientWidth > 0 && (part.scrollWidth > part.clientWidth + 1)) wrong.push(`too wide: ${part.outerHTML.slice(0, 120)}`);
            const box = part.getBoundingClientRect();
            for (let around = part; around && around !== document.body; around = around.parentElement) {
              const { overflowX, overflowY } = getComputedStyle(around);
              const frame = around.getBoundingClientRect();
              if (overflowY !== 'visible' && overflowY !== 'auto' && overflowY !== 'scroll' && (around.scrollHeight > around.clientHeight + 1)) wrong.push(`cut off below: ${around.outerHTML.slice(0, 120)}`);
              if (overflowX === 'hidden' && box.right > frame.right + 1) wrong.push(`cut off: ${part.outerHTML.slice(0, 120)}`);
            }
          }
          return [...new Set(wrong)];
        }
        """;

    private const string Moving =
        """
        () => [...document.querySelectorAll('*')].flatMap((part) => ['', '::before', '::after'].map((side) => [part, getComputedStyle(part, side || null)]))
          .filter(([, style]) => [style.transitionDuration, style.animationDuration].some((times) => times.split(',').some((time) => parseFloat(time) > 0.001)) || style.scrollBehavior === 'smooth')
          .map(([part]) => part.outerHTML.slice(0, 120))
        """;

    /// <summary>Controls that only a colour of theirs would tell from the page, and icons and words that a contrast theme makes vanish.</summary>
    private const string Lost =
        """
        () => {
          if (!matchMedia('(forced-colors: active)').matches) return ['no forced colours'];
          const wrong = [];
          const isSeen = (part) => part.checkVisibility() && !part.closest('.visually-hidden, .tox');
          for (const control of document.querySelectorAll('.btn, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .gb-choice, .gb-card')) {
            const style = getComputedStyle(control);
            const hasEdge = ['Top', 'Right', 'Bottom', 'Left'].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none');
            if (isSeen(control) && !hasEdge && !control.matches('.btn-quiet')) wrong.push(`no edge: ${control.outerHTML.slice(0, 120)}`);
          }
          const ground = (part) => {
            for (let around = part; around; around = around.parentElement) {
              const { backgroundColor } = getComputedStyle(around);
              if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
            }
            return getComputedStyle(document.documentElement).backgroundColor;
          };
          for (const part of document.querySelectorAll('a, button, p, h1, h2, h3, label, li, dd, dt, .gb-icon')) {
            if (isSeen(part) && getComputedStyle(part).color === ground(part)) wrong.push(`cannot be seen: ${part.outerHTML.slice(0, 120)}`);
          }
          return wrong;
        }
        """;

    [Fact]
    public async Task Nothing_is_cut_off_moves_or_vanishes()
    {
        var page = await portal.OpenAsync("/connexion", new() { ViewportSize = new() { Width = 320, Height = 800 } });
        await AdaptAsync(page, "connexion");
        page = await portal.SignedInAsync(new() { ViewportSize = new() { Width = 320, Height = 800 } });
        foreach (var (name, address, ready) in new[]
        {
            ("accueil", "/", ".gb-tile"), ("demandes", "/demandes?etat=toutes", ".gb-tickets"), ("faq", "/faq?q=mot+de+passe", "main"), ("compte", "/compte", "main"), ("a-propos", "/a-propos", "table"), ("article", "/faq/articles/1", "article"), ("incident", "/demandes/nouvelle/incident", "form.gb-form"),
        })
        {
            await page.GotoAsync(address);
            await page.Locator(ready).First.WaitForAsync();
            if (name == "incident")
            {
                await page.Locator("[name='r.objet'][value=logiciel]").CheckAsync();
                await page.Locator("iframe").First.WaitForAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();
                await page.Locator(".gb-error-summary").WaitForAsync();
            }

            await AdaptAsync(page, name);
        }

        await page.GotoAsync("/demandes?etat=toutes");
        await page.Locator(".gb-tickets a").First.ClickAsync();
        await page.Locator(".gb-ticket").WaitForAsync();
        await AdaptAsync(page, "demande");
    }

    private static async Task AdaptAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ForcedColors = ForcedColors.Active });
        (await page.EvaluateAsync<string[]>(Moving)).ShouldBeEmpty($"{name}, no motion");
        (await page.EvaluateAsync<string[]>(Lost)).ShouldBeEmpty($"{name}, contrast theme");
        await Screenshots.TakeAsync(page, name + "-320-contraste");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference, ForcedColors = ForcedColors.None });
        await page.EvaluateAsync(Space);
        (await page.EvaluateAsync<string[]>(Clipped)).ShouldBeEmpty($"{name}, text spacing");
        await page.EvaluateAsync(Unspace);
    }
}
