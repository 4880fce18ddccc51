using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages;

public sealed class IndexTests
{
    private const string Address = "/demandes/nouvelle/incident";

    [Fact]
    public async Task A_draft_is_listed_with_its_title_and_leads_back_to_its_form()
    {
        await using var portal = await StartAsync();
        var visitor = await KeepAsync(portal, "Imprimante de l’accueil");

        await visitor.OpenAsync("/");

        var draft = visitor.Page.QuerySelectorAll(".gb-draft").ShouldHaveSingleItem();
        draft.QuerySelector("strong")!.TextContent.ShouldBe("Imprimante de l’accueil");
        draft.TextContent.ShouldContain("Déclarer un incident");
        await visitor.OpenAsync(draft.QuerySelector("a")!.GetAttribute("href")!);
        visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Imprimante de l’accueil");
    }

    [Fact]
    public async Task Opening_a_form_and_leaving_it_makes_no_draft()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync(Address);

        await visitor.OpenAsync("/");

        visitor.Page.QuerySelectorAll(".gb-drafts").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_thrown_away_from_the_home_page()
    {
        await using var portal = await StartAsync();
        var visitor = await KeepAsync(portal, "À jeter");
        await visitor.OpenAsync("/");
        var form = visitor.Page.QuerySelector(".gb-draft a")!.GetAttribute("href")!;

        await visitor.SubmitAsync(".gb-draft form", []);

        visitor.Text.ShouldContain("Le brouillon est supprimé");
        visitor.Page.QuerySelectorAll(".gb-draft").ShouldBeEmpty();
        await visitor.OpenAsync(form);
        (visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value") ?? "").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_gone_when_its_days_are_over_and_after_it_was_sent()
    {
        await using var portal = await StartAsync();
        await KeepAsync(portal, "Oubliée");
        var visitor = await KeepAsync(portal, "Envoyée");
        await visitor.SubmitAsync("form.gb-form", Incident.Answers);
        visitor.Text.ShouldContain("Votre demande est enregistrée");
        await visitor.OpenAsync("/");
        visitor.Page.QuerySelectorAll(".gb-draft strong").Select(title => title.TextContent).ShouldBe(["Oubliée"]);

        portal.Clock.Skip(TimeSpan.FromDays(31));
        var later = await portal.SignedInAsync();
        await later.OpenAsync("/");

        later.Page.QuerySelectorAll(".gb-draft").ShouldBeEmpty();
    }

    [Fact]
    public async Task Drafts_are_nobody_else_s()
    {
        await using var portal = await StartAsync();
        await KeepAsync(portal, "Secret de Jane");

        var martine = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        martine.Text.ShouldNotContain("Secret de Jane");
    }

    private static async Task<Visitor> KeepAsync(PortalApplication portal, string title)
    {
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync(Address);
        return await visitor.SubmitAsync("form.gb-form", new() { ["r.titre"] = [title] });
    }

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
