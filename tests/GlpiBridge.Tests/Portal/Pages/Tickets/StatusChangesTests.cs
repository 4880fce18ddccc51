using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class StatusChangesTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_change_of_state_stands_in_the_timeline_without_a_name()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var profile = (await glpi.GetAsync("Profile?range=0-50", Ct)).AsArray().First(row => row!["name"]!.GetValue<string>() == "Service portail")!["id"]!;
        await glpi.ChangeAsync($"Profile/{profile}", new JsonObject { ["_logs"] = new JsonObject { ["1_0"] = 1 } }, Ct);
        await glpi.ChangeAsync("Ticket/2", new JsonObject { ["status"] = 4 }, Ct);
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/2");

        var last = jane.Page.QuerySelectorAll(".gb-timeline > li")[^1];
        last.ClassName.ShouldBe("gb-status-entry");
        last.TextContent.ShouldContain("En attente");
        last.TextContent.ShouldNotContain("glpi");
        jane.Page.QuerySelectorAll(".gb-entry").Length.ShouldBe(4);
    }

    [Fact]
    public async Task Without_the_right_to_histories_the_dates_of_the_ticket_itself_are_told_and_glpi_is_not_asked_again_soon()
    {
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/7");
        await jane.OpenAsync("/demandes/7");

        jane.Page.QuerySelectorAll(".gb-status-entry")[^1].TextContent.ShouldContain("Clos");
        HistoriesAsked().ShouldBe(1);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        await jane.OpenAsync("/demandes/7");
        HistoriesAsked().ShouldBe(2);
    }

    [Fact]
    public async Task A_request_that_nobody_has_taken_has_no_other_state_to_tell()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await jane.SubmitAsync("form.gb-form", Incident.Answers);

        await jane.OpenAsync("/demandes/" + jane.Page.QuerySelector(".gb-facts dd")!.TextContent);

        jane.Page.QuerySelector(".gb-status-entry").ShouldBeNull();
    }

    private int HistoriesAsked() => portal.Log.Lines.Count(line => line.Contains("GLPI GET /Ticket/{id}/Log", StringComparison.Ordinal));
}
