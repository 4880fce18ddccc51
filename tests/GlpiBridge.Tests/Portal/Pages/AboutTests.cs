using System.Net;
using AngleSharp.Html.Dom;
using GlpiBridge.Portal.Components;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages;

public sealed class AboutTests
{
    [Fact]
    public async Task Anybody_reads_what_the_portal_is_made_of_from_the_foot_of_any_page()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await visitor.OpenAsync("/connexion");

        await visitor.OpenAsync(((IHtmlAnchorElement)visitor.Page.QuerySelector(".gb-footer a[href='/a-propos']")!).PathName);

        visitor.Path.ShouldBe("/a-propos");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("GlpiBridge 1.0.0");
        visitor.Page.QuerySelectorAll(".gb-components caption").Select(caption => caption.TextContent).ShouldBe(["Dans les pages", "Sur le serveur"]);
        var rows = visitor.Page.QuerySelectorAll(".gb-components tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        rows.Count.ShouldBe(ShippedComponents.All.Count);
        rows.ShouldContain(row => row.StartsWith("bootstrap|5.", StringComparison.Ordinal) && row.EndsWith("|MIT", StringComparison.Ordinal));
        // These two carry their licences in ways of their own: as a text, and as a choice.
        rows.ShouldContain(row => row.StartsWith("Lucene.Net|", StringComparison.Ordinal) && row.EndsWith("|Apache-2.0", StringComparison.Ordinal));
        rows.ShouldContain(row => row.StartsWith("CsvHelper|", StringComparison.Ordinal) && row.EndsWith("|MS-PL, Apache-2.0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_lead_to_the_projects_by_https()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await visitor.OpenAsync("/a-propos");

        var links = visitor.Page.QuerySelectorAll(".gb-components a").Select(link => link.GetAttribute("href")!).ToList();

        links.Count.ShouldBe(ShippedComponents.All.Count);
        links.ShouldAllBe(link => link.StartsWith("https://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_answers_when_GLPI_does_not_to_who_is_signed_in_too()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();
        await portal.Glpi.SwitchAsync("down", "on", TestContext.Current.CancellationToken);

        await visitor.OpenAsync("/a-propos");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("À propos");
    }

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
