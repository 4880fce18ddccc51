using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class TicketExportTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_list_is_given_as_it_is_filtered_in_a_form_that_excel_opens()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes?type=demande");

        var answer = await jane.GetRawAsync(jane.Page.QuerySelector("a[href*=export]")!.GetAttribute("href")!);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe($"demandes-{portal.Clock.GetLocalNow():yyyy-MM-dd}.csv");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldBe("Numéro;Titre;État;Type;Catégorie;Collectivité;Ouverte le;Modifiée le;Résolue le");
        lines[1].ShouldStartWith("3;Accompagnement à la saisie des arrêtés;En attente de votre réponse;Demande;");
        lines[1].ShouldContain(";07/10/2026 10:14;");
        lines[2].ShouldBe("");
        lines.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("+33 1", "\"'+33 1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@somme", "\"'@somme\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("dit \"oui\"", "\"dit \"\"oui\"\"\"")]
    [InlineData("=A1;\"B1\"", "\"'=A1;\"\"B1\"\"\"")]
    public async Task A_title_is_a_text_and_no_formula(string title, string cell)
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("Ticket", new JsonObject { ["name"] = title, ["content"] = "x", ["entities_id"] = 1, ["_users_id_requester"] = 7 }, Ct);
        var jane = await portal.SignedInAsync();

        (await TextAsync(jane, "")).Split("\r\n")[1].ShouldContain($";{cell};Nouveau;");
    }

    [Fact]
    public async Task All_of_a_long_list_is_given()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        for (var i = 0; i < 25; i++)
        {
            await glpi.MakeAsync("Ticket", new JsonObject { ["name"] = "Zibeline", ["content"] = "x", ["entities_id"] = 1, ["_users_id_requester"] = 7 }, Ct);
        }

        var jane = await portal.SignedInAsync();

        (await TextAsync(jane, "?q=zibeline&p=2")).Split("\r\n").Length.ShouldBe(27);
        (await TextAsync(jane, "?q=licorne")).Split("\r\n").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("maintenance")]
    [InlineData("truncated")]
    public async Task No_file_begins_that_could_not_be_ended(string fault)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes");
        await portal.Glpi.SwitchAsync(fault, "on", Ct);

        var answer = await jane.GetRawAsync("/demandes/export.csv");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        // The list itself is shown as last seen, without a file of it.
        await jane.OpenAsync("/demandes");
        jane.Page.QuerySelector("a[href*=export]").ShouldBeNull();
        jane.Page.QuerySelectorAll(".gb-tickets a").ShouldNotBeEmpty();
    }

    private static async Task<string> TextAsync(Visitor visitor, string query) => await (await visitor.GetRawAsync("/demandes/export.csv" + query)).Content.ReadAsStringAsync(Ct);
}
