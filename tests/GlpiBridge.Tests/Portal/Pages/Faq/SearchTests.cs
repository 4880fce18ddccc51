using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

public sealed class SearchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_found_is_counted_marked_and_explained()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("  boite   pleine ");

        visitor.Page.QuerySelector("[role=status]")!.TextContent.Trim().ShouldContain("«\u00a0boite pleine\u00a0»");
        visitor.Found().First().ShouldBe("Messagerie - Ma boîte est pleine");
        visitor.Page.QuerySelector(".gb-found mark")!.TextContent.ShouldBe("boîte");
        visitor.Page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("boite pleine");
    }

    [Fact]
    public async Task Nothing_found_leads_to_the_three_forms()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("zzzz qwerty");

        visitor.Text.ShouldContain("Aucun article ne correspond à «\u00a0zzzz qwerty\u00a0».");
        visitor.Page.QuerySelectorAll(".gb-tile").Select(tile => tile.GetAttribute("href")).ShouldBe(["/demandes/nouvelle/incident", "/demandes/nouvelle/assistance", "/demandes/nouvelle/nouvel-acces"]);
    }

    [Fact]
    public async Task Results_are_filtered_by_category_and_counted_in_it()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("mot de passe");
        var security = visitor.Page.QuerySelectorAll(".gb-filters a").Single(filter => filter.TextContent.StartsWith("Sécurité", StringComparison.Ordinal));
        var count = int.Parse(security.QuerySelector("small")!.TextContent, CultureInfo.InvariantCulture);

        await visitor.OpenAsync(security.GetAttribute("href")!);

        visitor.Text.ShouldContain("dans «\u00a0Sécurité\u00a0»");
        visitor.Found().Count().ShouldBe(count);
        visitor.Page.QuerySelectorAll(".gb-found .gb-help").ShouldAllBe(path => path.TextContent.StartsWith("Sécurité", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("logiciel");
        var first = visitor.Found().ToList();
        first.Count.ShouldBe(10);

        await visitor.ClickAsync("Page suivante");

        visitor.Found().Intersect(first).ShouldBeEmpty();
        visitor.Page.QuerySelector(".gb-found")!.GetAttribute("start").ShouldBe("11");
        visitor.Text.ShouldContain("page 2 sur");
    }

    [Fact]
    public async Task An_article_whose_time_is_over_leaves_the_results_at_once()
    {
        await using var portal = await FaqPages.StartAsync();
        await using var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var end = portal.Clock.GetLocalNow().AddMinutes(20).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var article = await glpi.MakeAsync("KnowbaseItem", new JsonObject { ["name"] = "Fermeture exceptionnelle du guichet", ["answer"] = "<p>Fermé.</p>", ["is_faq"] = 1, ["end_date"] = end }, Ct);
        await glpi.MakeAsync("Entity_KnowbaseItem", new JsonObject { ["knowbaseitems_id"] = article, ["entities_id"] = 0, ["is_recursive"] = 1 }, Ct);
        var visitor = await (await portal.SignedInAsync()).SearchAsync("fermeture exceptionnelle");
        visitor.Found().ShouldContain("Fermeture exceptionnelle du guichet");

        portal.Clock.Advance(TimeSpan.FromMinutes(21));
        await visitor.SearchAsync("fermeture exceptionnelle");

        visitor.Found().ShouldNotContain("Fermeture exceptionnelle du guichet");
    }

    [Theory]
    [InlineData("/faq?q=parme&p=-4")]
    [InlineData("/faq?q=parme&p=99999")]
    [InlineData("/faq?q=parme&p=abc")]
    [InlineData("/faq?q=parme&categorie=424242")]
    [InlineData("/faq?q=parme&categorie=abc")]
    [InlineData("/faq?q=%00%ff%f0%9f%98%80%27%22%3Cscript%3E")]
    [InlineData("/faq?q=+++")]
    public async Task Whatever_stands_in_the_address_is_a_page(string address)
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync(address);

        visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Foire aux questions");
        visitor.Page.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_very_long_query_is_cut_and_answered()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("imprimante " + new string('x', 5_000));

        visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        visitor.Page.QuerySelector("input[name=q]")!.GetAttribute("value")!.Length.ShouldBeLessThanOrEqualTo(200);
    }
}
