using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Account;

public sealed class MyAccountTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    [Fact]
    public async Task It_tells_who_glpi_takes_one_for_and_what_the_portal_keeps()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/compte");

        jane.Status.ShouldBe(HttpStatusCode.OK);
        jane.Text.ShouldContain("j.doe@agudelle.com");
        jane.Text.ShouldContain("Agudelle");
        jane.Text.ShouldContain("cet appareil");
        jane.Text.ShouldContain("30 jours après la dernière modification");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browsers_sessions_at_once()
    {
        var here = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");
        var elsewhere = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");
        var jane = await portal.SignedInAsync();

        await here.OpenAsync("/compte");
        await here.SubmitAsync("form[action='/compte?handler=Everywhere']", []);

        here.Text.ShouldContain("Vous êtes déconnecté partout");
        await elsewhere.OpenAsync("/");
        elsewhere.Path.ShouldStartWith("/connexion");
        await jane.OpenAsync("/");
        jane.Path.ShouldBe("/");
    }

    [Fact]
    public async Task All_drafts_go_when_their_owner_says_so_and_nobody_else_s()
    {
        var jane = await DraftedAsync("j.doe@agudelle.com", "Agudelle!2023");
        var anne = await DraftedAsync("a.roussel@port-brevin.fr", "PortBrevin=9");

        await jane.OpenAsync("/compte");
        await jane.SubmitAsync("form[action='/compte?handler=Drafts']", []);

        jane.Text.ShouldContain("Vos brouillons sont supprimés");
        await jane.OpenAsync("/");
        jane.Page.QuerySelectorAll(".gb-draft").ShouldBeEmpty();
        await anne.OpenAsync("/");
        anne.Page.QuerySelectorAll(".gb-draft").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_technician_gets_a_word_and_a_link_to_glpi()
    {
        var thomas = await portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");

        thomas.Text.ShouldContain("Vous utilisez le profil");
        thomas.Page.QuerySelector("[aria-labelledby=technicien] a")!.GetAttribute("href").ShouldBe(portal.Glpi.BaseUrl.ToString().Replace("apirest.php", "", StringComparison.Ordinal));
        await thomas.OpenAsync("/compte");
        thomas.Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Visitor> DraftedAsync(string login, string password)
    {
        var visitor = await portal.SignedInAsync(login, password);
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        return await visitor.SubmitAsync("form.gb-form", new() { ["r.titre"] = [Incident.Title] });
    }
}
