using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using GlpiBridge.Tests.Desk.Faq;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

public sealed class UnreadAnswersTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();
    private KnowledgeServer glpi = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await glpi.DisposeAsync();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task They_are_counted_in_the_menu_and_the_title_of_every_page_until_their_requests_are_opened()
    {
        var jane = await portal.SignedInAsync();
        Menu(jane).ShouldBe("Mes demandes");
        await NextSecondAsync();
        await AnswerAsync(2);
        await glpi.MakeAsync("ITILSolution", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = 2, ["content"] = "<p>C’est réparé.</p>" }, Ct);
        await AnswerAsync(3);

        await LaterAsync();
        await jane.OpenAsync("/");
        Menu(jane).ShouldBe("Mes demandes, 3 réponses non lues");
        jane.Page.Title!.ShouldStartWith("(3) Accueil – ");
        var asked = Asked();
        foreach (var page in new[] { "/faq", "/demandes/nouvelle/incident" })
        {
            (await jane.OpenAsync(page)).Page.Title!.ShouldStartWith("(3) ");
        }

        Asked().ShouldBe(asked);
        await jane.OpenAsync("/demandes?etat=toutes");
        jane.Page.QuerySelectorAll(".gb-new").Select(mark => (mark.Closest("li")!.QuerySelector("a")!.GetAttribute("href"), mark.TextContent))
            .ShouldBe([("/demandes/2", "2 nouvelles réponses"), ("/demandes/3", "1 nouvelle réponse")], ignoreOrder: true);
        (await jane.OpenAsync("/demandes/2")).Page.Title!.ShouldStartWith("(1) ");
        Menu(jane).ShouldBe("Mes demandes, 1 réponse non lue");
        (await jane.OpenAsync("/demandes/3")).Page.Title!.ShouldNotStartWith("(");

        await LaterAsync();
        Menu(await jane.OpenAsync("/")).ShouldBe("Mes demandes");
        await using var another = portal.Another();
        Menu(await another.SignedInAsync()).ShouldBe("Mes demandes");
    }

    [Fact]
    public async Task What_is_private_or_no_answer_or_the_agent_s_own_counts_for_nothing_and_is_asked_for_once()
    {
        var jane = await portal.SignedInAsync();
        await AnswerAsync(2, isPrivate: true);
        await glpi.ChangeAsync("Ticket/6", new JsonObject { ["name"] = "Autre titre" }, Ct);
        await jane.OpenAsync("/demandes/3");
        await jane.SubmitAsync("form.gb-ticket-form[action$=reponse]", new() { ["r.texte"] = ["Merci, je regarde."] });

        await LaterAsync();
        Menu(await jane.OpenAsync("/")).ShouldBe("Mes demandes");
        await LaterAsync();
        var asked = Asked();
        await jane.OpenAsync("/");

        Asked().ShouldBe(asked + 1);
    }

    [Fact]
    public async Task Pages_are_read_where_nothing_can_be_written()
    {
        var jane = await portal.SignedInAsync();
        foreach (var (table, act) in new[] { ("read_marks", "INSERT"), ("read_marks", "UPDATE"), ("sessions", "UPDATE") })
        {
            await portal.OnDatabaseAsync($"CREATE TRIGGER full_{table}_{act} BEFORE {act} ON {table} BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END", Ct);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        foreach (var page in new[] { "/demandes/2", "/", "/demandes" })
        {
            (await jane.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.OK, page);
        }
    }

    /// <summary>GLPI tells by the second when a request was changed.</summary>
    private static async Task NextSecondAsync()
    {
        var start = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        while (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() == start)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Ct);
        }
    }

    private static string Menu(Visitor visitor)
    {
        var entry = (IElement)visitor.Page.QuerySelector(".gb-nav a[href='/demandes']")!.Clone();
        entry.QuerySelectorAll("[aria-hidden=true]").ToList().ForEach(hidden => hidden.Remove());
        return entry.TextContent.Trim();
    }

    private Task<long> AnswerAsync(long ticket, bool isPrivate = false) => glpi.MakeAsync(
        "ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = ticket, ["content"] = "<p>Bonjour</p>", ["is_private"] = isPrivate ? 1 : 0 }, Ct);

    /// <summary>What GLPI said of the requests is half a minute old.</summary>
    private ValueTask LaterAsync()
    {
        portal.Clock.Advance(TimeSpan.FromSeconds(31));
        // The cache has a clock of its own.
        return portal.Services.GetRequiredService<HybridCache>().RemoveAsync("tickets-open:7", Ct);
    }

    /// <summary>How often GLPI was asked for requests.</summary>
    private int Asked() => portal.Log.Lines.Count(line => line.Contains("GLPI GET /search/Ticket", StringComparison.Ordinal) || line.Contains("GLPI GET /Ticket/", StringComparison.Ordinal));
}
