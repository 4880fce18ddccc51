using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Takes a picture of a page and asks axe about it.</summary>
internal static class Looking
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // A text being edited is no page and has no landmarks of its own; the frame it is in stands in one.
    private const string Violations =
        """
        async () => {
          const { violations } = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          const isInFrame = (node) => node.target.length > 1;
          return violations
            .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => id !== 'region' || !isInFrame(node)) }))
            .filter(({ nodes }) => nodes.length > 0)
            .map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(' ')}`);
        }
        """;

    public static async Task LookAsync(this IPage page, string name)
    {
        await Screenshots.TakeAsync(page, name);
        // Not by Deque's package for Playwright: it opens one more page for each look, which takes four times as long as the look.
        foreach (var frame in page.Frames)
        {
            await frame.EvaluateAsync(Axe);
        }

        (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty(name);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")).ShouldBeFalse(name + " scrolls sideways");
    }
}
