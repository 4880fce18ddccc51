using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class ComplementTests : IAsyncLifetime
{
    private const string Form = "form[action$=complement]";
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_request_that_nobody_has_taken_in_charge_is_completed()
    {
        var (jane, number) = await SentAsync();
        await jane.OpenAsync($"/demandes/{number}");
        var link = jane.Page.QuerySelector("a[href$=complement]").ShouldNotBeNull();
        await jane.OpenAsync(link.GetAttribute("href")!);
        jane.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);

        await jane.SubmitAsync(Form, new() { ["r.titre"] = ["Parme ne démarre plus"], ["r.urgence"] = ["4"], ["r.complement"] = ["Depuis la mise à jour de <lundi>"] });

        jane.Text.ShouldContain("Votre demande est complétée");
        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Parme ne démarre plus");
        jane.Text.ShouldContain("Depuis la mise à jour de <lundi>");
        var ticket = await GlpiEye.TicketAsync(portal.Glpi, number, Ct);
        ticket.Json.GetProperty("urgency").GetInt32().ShouldBe(4);
        ticket.Content.ShouldContain("Ce matin 10h00");
        ticket.Content.ShouldContain("Complément du");
    }

    [Fact]
    public async Task What_was_sent_twice_is_added_once()
    {
        var (jane, number) = await SentAsync();
        await jane.OpenAsync($"/demandes/{number}/complement");
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);

        await jane.SubmitAsync(Form, new() { ["r.complement"] = ["Une fois seulement"] });

        jane.Text.ShouldContain("Votre demande est complétée");
        (await GlpiEye.TicketAsync(portal.Glpi, number, Ct)).Content.Split("Une fois seulement").Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_added_while_glpi_was_away_joins_what_the_request_says_by_then()
    {
        var (jane, number) = await SentAsync();
        await jane.OpenAsync($"/demandes/{number}");
        await jane.OpenAsync($"/demandes/{number}/complement");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        await jane.SubmitAsync(Form, new() { ["r.complement"] = ["Pendant la panne"] });
        jane.Text.ShouldContain("Votre envoi est enregistré");
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.ChangeAsync($"Ticket/{number}", new JsonObject { ["content"] = "<p>Mis au clair en GLPI</p>" }, Ct);

        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => (await GlpiEye.TicketAsync(portal.Glpi, number, Ct)).Content.Contains("Pendant la panne", StringComparison.Ordinal), Ct);

        (await GlpiEye.TicketAsync(portal.Glpi, number, Ct)).Content.ShouldContain("Mis au clair en GLPI");
    }

    [Fact]
    public async Task What_was_written_stays_when_somebody_took_it_in_charge_meanwhile()
    {
        var (jane, number) = await SentAsync();
        await jane.OpenAsync($"/demandes/{number}/complement");
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.MakeAsync("ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = number, ["content"] = "Je regarde" }, Ct);

        await jane.SubmitAsync(Form, new() { ["r.complement"] = ["Trop tard"] });

        jane.Status.ShouldBe(HttpStatusCode.Conflict);
        jane.Text.ShouldContain("La demande est déjà prise en charge");
        jane.Text.ShouldContain("Trop tard");
        (await GlpiEye.TicketAsync(portal.Glpi, number, Ct)).Content.ShouldNotContain("Trop tard");
    }

    [Theory]
    [InlineData("/demandes/2/complement")]
    [InlineData("/demandes/11/complement")]
    [InlineData("/demandes/2/autre")]
    public async Task There_is_nothing_to_complete_elsewhere(string address)
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync(address);

        jane.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Visitor Visitor, long Number)> SentAsync()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await jane.SubmitAsync("form.gb-form", Incident.Answers);
        return (jane, long.Parse(jane.Page.QuerySelector(".gb-facts dd")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
    }
}
