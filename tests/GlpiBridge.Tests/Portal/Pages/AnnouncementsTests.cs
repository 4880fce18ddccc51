using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal.Pages.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages;

public sealed class AnnouncementsTests
{
    private const string Parapheur = "Maintenance du parapheur électronique";
    private const string Form = "/demandes/nouvelle/incident";
    private const string HideOnHome = "form[action='/annonces?handler=Hide']";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_announcement_for_everybody_stands_on_the_home_page_with_its_date()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync("/");

        var banner = visitor.Page.QuerySelectorAll(".gb-announcement").ShouldHaveSingleItem();
        banner.QuerySelector("strong")!.TextContent.ShouldBe(Parapheur);
        banner.TextContent.ShouldContain("samedi de 8 h à 12 h");
        banner.TextContent.ShouldContain("Publié le");
    }

    [Fact]
    public async Task One_for_another_collectivite_is_seen_there_only()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync("a.roussel@port-brevin.fr", "PortBrevin=9")).OpenAsync("/");
        Titles(visitor).ShouldContain("Coupure d'eau à la capitainerie");

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

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll(".gb-tile").Length.ShouldBe(3);
    }

    [Fact]
    public async Task One_that_somebody_hides_is_gone_for_them_everywhere_until_they_show_it_again()
    {
        await using var portal = await FaqPages.StartAsync();
        var jane = await portal.SignedInAsync();

        await jane.SubmitAsync(HideOnHome, [], button: ButtonOf(jane, Parapheur));

        jane.Path.ShouldBe("/");
        Titles(jane).ShouldBeEmpty();
        await jane.OpenAsync(Form);
        Titles(jane).ShouldBeEmpty();
        Titles(await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500")).ShouldBe([Parapheur]);

        var elsewhere = await portal.SignedInAsync();
        elsewhere.Text.ShouldContain("Annonces masquées (1)");
        await elsewhere.SubmitAsync(".gb-hidden-announcements", []);
        elsewhere.Path.ShouldBe("/");
        Titles(elsewhere).ShouldBe([Parapheur]);
        elsewhere.Page.QuerySelector(".gb-hidden-announcements").ShouldBeNull();
    }

    [Fact]
    public async Task One_that_changes_in_glpi_comes_back()
    {
        await using var portal = await FaqPages.StartAsync();
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var id = await glpi.AnnounceAsync("Messagerie en panne", "<p>Nous cherchons.</p>");
        var jane = await portal.SignedInAsync();
        await jane.SubmitAsync(HideOnHome, [], button: ButtonOf(jane, "Messagerie en panne"));
        Titles(jane).ShouldBe([Parapheur]);

        await glpi.ChangeAsync($"Reminder/{id}", new JsonObject { ["text"] = "<p>La cause est trouvée.</p>" }, Ct);
        // What was read before is kept for a while.
        await using var another = portal.Another();
        var later = await another.SignedInAsync();

        Titles(later).ShouldBe([Parapheur, "Messagerie en panne"], ignoreOrder: true);
        later.Page.QuerySelector(".gb-hidden-announcements").ShouldBeNull();
    }

    [Theory]
    [InlineData("2.0000000000000000")]
    [InlineData("999.")]
    [InlineData("../etc")]
    [InlineData("")]
    public async Task What_no_page_offers_hides_nothing(string key)
    {
        await using var portal = await FaqPages.StartAsync();
        var jane = await portal.SignedInAsync();

        await jane.SubmitAsync(HideOnHome, [], button: ("masquer", key));

        Titles(jane).ShouldBe([Parapheur]);
        await jane.OpenAsync("/compte");
        jane.Page.QuerySelector(".gb-hidden-announcements").ShouldBeNull();
    }

    [Fact]
    public async Task My_account_tells_of_those_that_are_hidden_and_erases_that()
    {
        await using var portal = await FaqPages.StartAsync();
        var jane = await portal.SignedInAsync();
        await jane.SubmitAsync(HideOnHome, [], button: ButtonOf(jane, Parapheur));

        await jane.OpenAsync("/compte");
        jane.Text.ShouldContain("Annonces que vous avez masquées");
        await jane.SubmitAsync(".gb-hidden-announcements", []);

        jane.Path.ShouldBe("/compte");
        jane.Page.QuerySelector(".gb-hidden-announcements").ShouldBeNull();
        Titles(await jane.OpenAsync("/")).ShouldBe([Parapheur]);
    }

    [Fact]
    public async Task A_form_shows_those_that_are_marked_for_it_and_where_outages_are_declared_those_without_a_mark()
    {
        await using var portal = await FaqPages.StartAsync();
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.AnnounceAsync("Comptes : délai de cinq jours #nouvel-acces", "<p>Beaucoup de demandes.</p>");
        await glpi.AnnounceAsync("Fermeture des bureaux", "<p>Vendredi, porte #2.</p><p>#accueil</p>");
        var jane = await portal.SignedInAsync();

        Titles(jane).ShouldBe([Parapheur, "Comptes : délai de cinq jours", "Fermeture des bureaux"], ignoreOrder: true);
        jane.Text.ShouldContain("Vendredi, porte #2.");
        jane.Text.ShouldNotContain("#accueil");
        jane.Text.ShouldNotContain("#nouvel-acces");
        Titles(await jane.OpenAsync(Form)).ShouldBe([Parapheur]);
        Titles(await jane.OpenAsync("/demandes/nouvelle/nouvel-acces")).ShouldBe(["Comptes : délai de cinq jours"]);
        Titles(await jane.OpenAsync("/demandes/nouvelle/assistance")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hiding_one_above_a_form_loses_nothing_of_what_was_typed()
    {
        await using var portal = await FaqPages.StartAsync();
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync(Form);

        await jane.SubmitAsync("#formulaire", new() { ["r.titre"] = [Incident.Title] }, button: ButtonOf(jane, Parapheur));

        jane.Status.ShouldBe(HttpStatusCode.OK);
        Titles(jane).ShouldBeEmpty();
        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
        jane.Page.QuerySelectorAll(".gb-error").ShouldBeEmpty();
    }

    [Fact]
    public async Task Hiding_one_above_a_form_that_nobody_has_begun_leaves_no_draft()
    {
        await using var portal = await FaqPages.StartAsync();
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync(Form);

        await jane.SubmitAsync("#formulaire", [], button: ButtonOf(jane, Parapheur));

        jane.Path.ShouldBe(Form);
        Titles(jane).ShouldBeEmpty();
        await jane.OpenAsync("/");
        jane.Page.QuerySelectorAll(".gb-draft").ShouldBeEmpty();
    }

    private static IEnumerable<string> Titles(Visitor visitor) => visitor.Page.QuerySelectorAll(".gb-announcement > div > strong").Select(title => title.TextContent);

    private static (string Name, string Value) ButtonOf(Visitor visitor, string title) =>
        ("masquer", visitor.Page.QuerySelectorAll(".gb-announcement").Single(shown => shown.QuerySelector("strong")!.TextContent == title).QuerySelector("button[name=masquer]")!.GetAttribute("value")!);
}
