using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Takes a picture of a page and asks axe about it.</summary>
internal static class Looking
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task LookAsync(this IPage page, string name)
    {
        await Screenshots.TakeAsync(page, name);
        var result = await page.RunAxe(Rules);
        result.Violations
            .Select(violation => (violation.Id, Nodes: violation.Nodes.Where(node => violation.Id is not "region" || !IsInEditor(node)).Select(node => node.Html).ToList()))
            .Where(violation => violation.Nodes.Count > 0)
            .Select(violation => $"{name}: {violation.Id} {string.Join(" ", violation.Nodes)}")
            .ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")).ShouldBeFalse(name + " scrolls sideways");
    }

    // A text being edited is no page and has no landmarks of its own; the frame it is in stands in one.
    private static bool IsInEditor(AxeResultNode node) => node.Target.FrameSelectors.Any();
}
