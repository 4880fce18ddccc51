using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using GlpiBridge.EndToEnd.Tests.Html;
using Microsoft.Playwright;
using Shouldly;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Takes a picture of a page, asks axe about it and has its HTML checked, as it came and as scripts have made it.</summary>
internal static class Looking
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly ConcurrentDictionary<string, bool> Checked = new();
    private static readonly ConditionalWeakTable<IPage, IResponse> Arrived = [];

    // A text being edited is no page and has no landmarks of its own; the frame it is in stands in one.
    private const string Violations =
        """
        async () => {
          const { violations } = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          const isInFrame = (node) => node.target.length > 1;
          return violations
            .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => id !== 'region' || !isInFrame(node)) }))
            .filter(({ nodes }) => nodes.length > 0)
            .map(({ id, nodes }) => `${id} ${nodes.map((node) => node.html).join(' ')}`);
        }
        """;

    // The editor brings markup of its own, which is not the portal's to mend.
    private const string Markup =
        """
        () => {
          const page = document.documentElement.cloneNode(true);
          page.querySelectorAll('.tox').forEach((editor) => editor.remove());
          return '<!doctype html>\n' + page.outerHTML;
        }
        """;

    /// <summary>Keeps what the pages of a browser came from.</summary>
    public static void Follow(IBrowserContext context) => context.Response += (_, response) =>
    {
        if (response.Request.IsNavigationRequest && response.Frame is { ParentFrame: null } frame)
        {
            Arrived.AddOrUpdate(frame.Page, response);
        }
    };

    /// <param name="page">The page.</param>
    /// <param name="name">The state that it is in, one of <see cref="LookedAt"/>, and how it is looked at.</param>
    public static async Task LookAsync(this IPage page, string name)
    {
        var state = LookedAt.At(new Uri(page.Url).AbsolutePath).Where(state => name.StartsWith(state + "-", StringComparison.Ordinal)).MaxBy(state => state.Length);
        state.ShouldNotBeNull($"{name} of {page.Url} is not in the list LookedAt");
        await Screenshots.TakeAsync(page, name);
        // Not by Deque's package for Playwright: it opens one more page for each look, which takes four times as long as the look.
        foreach (var frame in page.Frames)
        {
            await frame.EvaluateAsync(Axe);
        }

        (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty(name);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")).ShouldBeFalse(name + " scrolls sideways");
        if (Checked.TryAdd(state, true))
        {
            (await HtmlValidator.CheckAsync(name, await page.EvaluateAsync<string>(Markup))).ShouldBeEmpty(name + ", with what scripts did");
            (await HtmlValidator.CheckAsync(name, await Arrived.GetValue(page, _ => throw new InvalidOperationException("No page came.")).TextAsync())).ShouldBeEmpty(name);
        }
    }
}
