using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Glpi;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

/// <summary>What is shown of requests while GLPI does not answer.</summary>
public sealed class RememberedTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("maintenance")]
    [InlineData("down")]
    [InlineData("error-500")]
    [InlineData("html-200")]
    [InlineData("api")]
    public async Task The_list_last_seen_is_shown_with_its_time(string fault)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes?etat=a-valider");
        var titles = Titles(jane);
        await portal.Glpi.SwitchAsync(fault, fault is "api" ? "off" : "on", Ct);

        await jane.OpenAsync("/demandes?etat=a-valider");

        jane.Status.ShouldBe(HttpStatusCode.OK);
        Titles(jane).ShouldBe(titles);
        Told(jane).ShouldMatch("^Le service d’assistance ne répond pas\u00a0: voici ce que nous savions à [0-9]{1,2}\u00a0h\u00a0[0-9]{2}$");
        jane.Page.QuerySelector(".gb-banner a")!.GetAttribute("href").ShouldBe("/demandes?etat=a-valider");
        // Another filter was never asked for.
        await jane.OpenAsync("/demandes?etat=closes");
        jane.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Titles(jane).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_last_seen_is_shown_whole_and_nothing_can_be_done_to_it()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        jane.Page.QuerySelector("form[action$=acceptation]").ShouldNotBeNull();
        var said = Said(jane);
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.OpenAsync("/demandes/5");

        jane.Status.ShouldBe(HttpStatusCode.OK);
        Said(jane).ShouldBe(said);
        Told(jane).ShouldContain("voici ce que nous savions à");
        jane.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await jane.OpenAsync("/demandes/5");
        jane.Page.QuerySelector(".gb-banner").ShouldBeNull();
        jane.Page.QuerySelector("form[action$=acceptation]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Files_facts_and_people_of_a_remembered_request_are_all_there()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/2");
        var (facts, files, steps) = (jane.Page.QuerySelector(".gb-ticket-facts")!.TextContent, Files(jane), jane.Page.QuerySelector(".gb-progress")!.TextContent);
        files.ShouldNotBeEmpty();
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.OpenAsync("/demandes/2");

        jane.Page.QuerySelector(".gb-ticket-facts")!.TextContent.ShouldBe(facts);
        Files(jane).ShouldBe(files);
        jane.Page.QuerySelector(".gb-progress")!.TextContent.ShouldBe(steps);
        // What a technician may read in GLPI is not shown here, remembered or not.
        jane.Page.QuerySelectorAll(".gb-entry").Length.ShouldBe(4);
        (await jane.GetRawAsync(files[0])).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Nobody_is_shown_what_others_have_seen()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        await jane.OpenAsync("/demandes");
        var marie = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await marie.OpenAsync("/demandes/5");
        marie.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await marie.OpenAsync("/demandes");
        marie.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Titles(marie).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_is_the_readers_no_more_is_forgotten()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var link = await glpi.MakeAsync("Ticket_User", new JsonObject { ["tickets_id"] = 5, ["users_id"] = 8, ["type"] = 3 }, Ct);
        var marie = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");
        await marie.OpenAsync("/demandes/5");
        marie.Status.ShouldBe(HttpStatusCode.OK);
        await glpi.RemoveAsync($"Ticket_User/{link}", Ct);
        await marie.OpenAsync("/demandes/5");
        marie.Status.ShouldBe(HttpStatusCode.NotFound);
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await marie.OpenAsync("/demandes/5");

        marie.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_glpi_that_takes_too_long_is_not_waited_for()
    {
        // Nothing but the page's own patience is to end the wait.
        portal.Settings["Glpi:ReadTimeout"] = "00:10:00";
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/5");
        await portal.Glpi.SwitchAsync("slow", "60000", Ct);

        var opening = jane.OpenAsync("/demandes/5");
        await GlpiKit.EventuallyAsync(() =>
        {
            portal.Clock.Advance(TimeSpan.FromMilliseconds(10));
            return opening.IsCompleted;
        });

        (await opening).Status.ShouldBe(HttpStatusCode.OK);
        Told(jane).ShouldContain("voici ce que nous savions");
        await portal.Glpi.SwitchAsync("slow", "off", Ct);
    }

    [Fact]
    public async Task What_was_seen_outlives_the_portal_and_so_does_the_count_on_home()
    {
        var cookies = new CookieContainer();
        var jane = portal.Visit(cookies);
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        await jane.OpenAsync("/demandes/5");
        await using var another = portal.Another();
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        var again = another.Visit(cookies);

        // It is written behind the page's back.
        for (var tries = 0; again.Status is not HttpStatusCode.OK && tries < 100; tries++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            await again.OpenAsync("/demandes/5");
        }

        again.Page.QuerySelector("h1")!.TextContent.ShouldBe("Lenteur de la messagerie");
        await again.OpenAsync("/");
        again.Text.ShouldContain("4 demandes attendent votre réponse");
        again.Text.ShouldContain("c’était le cas à");
    }

    [Fact]
    public async Task Signing_out_everywhere_forgets_what_was_seen()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes");
        await jane.OpenAsync("/compte");
        jane.Text.ShouldContain("Dernier état connu de vos demandes");
        await jane.SubmitAsync("form[action*=Everywhere]", []);
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await jane.OpenAsync("/demandes");

        jane.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static string Told(Visitor visitor) => visitor.Page.QuerySelector("main .gb-banner strong")!.TextContent;

    private static List<string> Titles(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".gb-tickets a").Select(link => link.TextContent)];

    private static List<string> Said(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".gb-entry").Select(entry => entry.TextContent)];

    private static List<string> Files(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".gb-entry-files a").Select(link => link.GetAttribute("href")!)];
}
