using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

/// <summary>When GLPI closes a solved request by itself: ticket 6 is one of Agudelle's, which lies below Soluris.</summary>
public sealed class AutoClosingTests : IAsyncLifetime
{
    private const string Soluris = "Entity/0";
    private const string Agudelle = "Entity/1";
    private readonly PortalApplication portal = new();
    private KnowledgeServer glpi = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task The_setting_of_an_entity_above_counts_where_none_is_set()
    {
        await glpi.ChangeAsync(Soluris, new JsonObject { ["autoclose_delay"] = 7000 }, Ct);
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/6");

        var solved = DateTime.Parse((await glpi.GetAsync("Ticket/6", Ct))["solvedate"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        jane.Page.QuerySelector("#valider")!.TextContent.ShouldContain($"la demande sera close le {solved.AddDays(7000).ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))}.");
        await jane.OpenAsync("/demandes/7");
        jane.Text.ShouldNotContain("sera close");
    }

    [Fact]
    public async Task A_term_that_is_over_is_said_to_be_near()
    {
        await glpi.ChangeAsync(Agudelle, new JsonObject { ["autoclose_delay"] = 0 }, Ct);

        (await SettlingAsync()).ShouldContain("la demande sera close dans les heures qui viennent");
    }

    [Fact]
    public async Task Where_working_days_count_their_number_is_told()
    {
        await glpi.ChangeAsync(Soluris, new JsonObject { ["calendars_strategy"] = 0, ["calendars_id"] = 1 }, Ct);
        await glpi.ChangeAsync(Agudelle, new JsonObject { ["autoclose_delay"] = 5 }, Ct);

        (await SettlingAsync()).ShouldContain("la demande sera close 5 jours ouvrés après la solution");
    }

    [Fact]
    public async Task Where_glpi_never_closes_by_itself_nothing_is_said()
    {
        await glpi.ChangeAsync(Soluris, new JsonObject { ["autoclose_delay"] = 7000 }, Ct);
        await glpi.ChangeAsync(Agudelle, new JsonObject { ["autoclose_delay"] = -10 }, Ct);

        (await SettlingAsync()).ShouldNotContain("sera close le");
    }

    [Fact]
    public async Task A_service_account_that_may_not_read_entities_hides_no_request()
    {
        await using var alone = new PortalApplication();
        alone.Settings["Glpi:ServiceUserToken"] = "inconnu";
        await alone.InitializeAsync();
        var jane = await alone.SignedInAsync();

        await jane.OpenAsync("/demandes/6");

        jane.Page.QuerySelector("#valider")!.TextContent.ShouldNotContain("sera close le");
    }

    private async Task<string> SettlingAsync()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/6");
        return jane.Page.QuerySelector("#valider")!.TextContent;
    }
}
