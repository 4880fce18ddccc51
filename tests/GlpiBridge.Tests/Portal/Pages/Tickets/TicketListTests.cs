using System.Globalization;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class TicketListTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    [Fact]
    public async Task Open_requests_come_first_and_closed_ones_under_their_own_filter()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes");
        Titles(jane).ShouldBe(
            [
                "Parme : message d'erreur après la mise à jour", "Accompagnement à la saisie des arrêtés", "Imprimante du secrétariat hors ligne", "Lenteur de la messagerie",
                "Mon Pc ne démarre plus", "Numérisation vers le dossier partagé", "Onduleur de la salle du conseil",
            ],
            ignoreOrder: true);

        await jane.OpenAsync("/demandes?etat=closes");
        Titles(jane).ShouldBe(["Mot de passe de l'état civil"]);
        jane.Page.QuerySelector(".gb-filters [aria-current]")!.TextContent.ShouldBe("Closes");
    }

    [Fact]
    public async Task What_waits_for_the_agent_is_told_in_plain_words()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes?etat=a-valider");

        States(jane).ShouldBe(["En attente de votre réponse", "Résolu\u00a0: à valider", "Résolu\u00a0: à valider", "Résolu\u00a0: à valider"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("?q=parme erreur", "Parme : message d'erreur après la mise à jour")]
    [InlineData("?q=ERREUR 1053", "Parme : message d'erreur après la mise à jour")]
    [InlineData("?q=12", "Onduleur de la salle du conseil")]
    [InlineData("?q=^lenteur$", "Lenteur de la messagerie")]
    [InlineData("?type=demande", "Accompagnement à la saisie des arrêtés")]
    [InlineData("?du=2026-10-16&au=2026-10-16", "Onduleur de la salle du conseil")]
    [InlineData("?etat=toutes&q=état civil", "Mot de passe de l'état civil")]
    public async Task Words_number_type_and_period_narrow_the_list(string query, string title)
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes" + query);

        Titles(jane).ShouldBe([title]);
        jane.Text.ShouldContain("1 demande");
    }

    [Fact]
    public async Task Nothing_found_leads_back_and_keeps_what_was_typed()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes?q=licorne");

        jane.Text.ShouldContain("Aucune demande ne correspond");
        jane.Page.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBe("licorne");
        jane.Page.QuerySelector("main .btn-secondary")!.GetAttribute("href").ShouldBe("/demandes");
    }

    [Fact]
    public async Task Somebody_without_requests_is_shown_the_forms()
    {
        var paul = await portal.SignedInAsync("a.roussel@port-brevin.fr", "PortBrevin=9");

        await paul.OpenAsync("/demandes?etat=closes");

        paul.Text.ShouldContain("Aucune demande dans cet état");
        paul.Page.QuerySelectorAll("main .gb-tile").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("?etat=nimporte&p=-1&du=hier&au=99&type=x&collectivite=abc")]
    [InlineData("?p=99999")]
    [InlineData("?q=null")]
    public async Task An_address_that_somebody_made_up_breaks_nothing(string query)
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes" + query);

        jane.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Mes demandes");
    }

    [Fact]
    public async Task Many_requests_come_in_pages_that_keep_the_filter()
    {
        await using var own = new PortalApplication();
        await own.InitializeAsync();
        var glpi = await KnowledgeServer.OfAsync(own.Glpi, TestContext.Current.CancellationToken);
        for (var i = 1; i <= 24; i++)
        {
            await glpi.MakeAsync("Ticket", new() { ["name"] = string.Create(CultureInfo.InvariantCulture, $"Zibeline {i:00}"), ["content"] = "été", ["entities_id"] = 1, ["_users_id_requester"] = 7 }, TestContext.Current.CancellationToken);
        }

        var jane = await own.SignedInAsync();
        await jane.OpenAsync("/demandes?q=zibeline été");
        Titles(jane).Count.ShouldBe(20);
        jane.Text.ShouldContain("24 demandes");

        await jane.OpenAsync(jane.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Titles(jane).Count.ShouldBe(4);
        jane.Text.ShouldContain("page 2 sur 2");
        jane.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/demandes?q=zibeline%20%C3%A9t%C3%A9");
    }

    [Fact]
    public async Task A_glpi_that_is_down_is_told_calmly()
    {
        await using var own = new PortalApplication();
        await own.InitializeAsync();
        var jane = await own.SignedInAsync();
        await own.Glpi.SwitchAsync("maintenance", "on", TestContext.Current.CancellationToken);

        await jane.OpenAsync("/demandes");

        jane.Status.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
        jane.Page.QuerySelector("main .gb-banner").ShouldNotBeNull();
        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Mes demandes");
    }

    private static List<string> Titles(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".gb-tickets a").Select(link => link.TextContent)];

    private static List<string> States(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".gb-tickets .gb-state").Select(state => state.TextContent)];
}
