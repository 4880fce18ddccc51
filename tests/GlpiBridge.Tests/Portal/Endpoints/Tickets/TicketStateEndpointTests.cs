using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal.OpenId;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints.Tickets;

public sealed class TicketStateEndpointTests : IAsyncLifetime
{
    private const string Address = "/demandes/2/etat";

    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_request_that_did_not_change_has_the_tag_of_its_page()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var line = jane.Page.QuerySelector("[data-gb-live]")!;

        var answer = await LookAsync(jane, line.GetAttribute("data-gb-tag"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        line.GetAttribute("data-gb-every").ShouldBe("30000");
        line.TextContent.ShouldBe("");
    }

    [Fact]
    public async Task A_request_that_changes_has_another_tag_which_tells_nothing_else()
    {
        var jane = await portal.SignedInAsync();
        var before = TagOf(await LookAsync(jane, null));
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await glpi.ChangeAsync("Ticket/2", new JsonObject { ["status"] = 4 }, Ct);

        var answer = await LookAsync(jane, before);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        TagOf(answer).ShouldNotBe(before);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldBe("");
        (await LookAsync(jane, TagOf(answer))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Glpi_is_asked_one_thing()
    {
        var jane = await portal.SignedInAsync();
        await LookAsync(jane, null);
        var before = portal.Log.Lines.Count;

        await LookAsync(jane, null);

        portal.Log.Lines.Skip(before).Count(line => line.Contains("GLPI GET", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(99999)]
    [InlineData(0)]
    public async Task A_request_of_others_does_not_exist(long id)
    {
        var answer = await (await portal.SignedInAsync()).GetRawAsync($"/demandes/{id}/etat");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_the_service_account_acts_for_sees_the_same()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var jane = await open.SignedInAsync(OpenIdPortal.Jane, "/demandes/2");

        (await LookAsync(jane, jane.Page.QuerySelector("[data-gb-live]")!.GetAttribute("data-gb-tag"))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await jane.GetRawAsync("/demandes/11/etat")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_glpi_that_is_away_is_no_reason_to_stop_asking()
    {
        var jane = await portal.SignedInAsync();
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        (await LookAsync(jane, null)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_script_is_told_that_the_session_is_over()
    {
        var jane = await portal.SignedInAsync();
        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);

        (await LookAsync(jane, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await LookAsync(portal.Visit(), null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await jane.OpenAsync("/demandes/2");
        jane.Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task What_a_page_asks_by_itself_keeps_no_session_awake()
    {
        var jane = await portal.SignedInAsync();
        for (var minute = 0; minute < 130; minute += 10)
        {
            await LookAsync(jane, null);
            portal.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        (await LookAsync(jane, null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_portal_that_is_told_not_to_ask_has_no_line_for_it()
    {
        portal.Settings["Portal:TicketRefresh"] = "00:00:00";
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes/2");

        jane.Page.QuerySelector("[data-gb-live]").ShouldBeNull();
    }

    private static string TagOf(HttpResponseMessage answer) => answer.Headers.ETag!.Tag;

    private static Task<HttpResponseMessage> LookAsync(Visitor visitor, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("X-Unattended", "true");
        if (tag is not null)
        {
            request.Headers.Add("If-None-Match", tag);
        }

        return visitor.SendRawAsync(request);
    }
}
