using GlpiBridge.Tests.Portal.Pages.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages;

public sealed class AnnouncementsTests
{
    [Fact]
    public async Task An_announcement_for_everybody_stands_on_the_home_page_with_its_date()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync("/");

        var banner = visitor.Page.QuerySelectorAll(".gb-announcement").ShouldHaveSingleItem();
        banner.QuerySelector("strong")!.TextContent.ShouldBe("Maintenance du parapheur électronique");
        banner.TextContent.ShouldContain("samedi de 8 h à 12 h");
        banner.TextContent.ShouldContain("Publié le");
    }

    [Fact]
    public async Task One_for_another_collectivite_is_seen_there_only()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync("a.roussel@port-brevin.fr", "PortBrevin=9")).OpenAsync("/");
        visitor.Page.QuerySelectorAll(".gb-announcement strong").Select(title => title.TextContent).ShouldContain("Coupure d'eau à la capitainerie");

        var other = await (await portal.SignedInAsync()).OpenAsync("/");
        other.Text.ShouldNotContain("capitainerie");
    }

    [Fact]
    public async Task A_glpi_that_does_not_answer_leaves_them_out()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();
        portal.Glpi.Faults.AnswersServerError = true;
        portal.Clock.Advance(TimeSpan.FromMinutes(10));

        await visitor.OpenAsync("/");

        visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll(".gb-tile").Length.ShouldBe(3);
    }
}
