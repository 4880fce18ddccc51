using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Tickets;

/// <summary>Others' requests, for those to whom GLPI shows them.</summary>
public sealed class CollectiveViewTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Somebody_who_may_see_all_has_their_own_and_all_of_the_entity_in_two_views()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        foreach (var (name, role) in new[] { ("Demandée", "_users_id_requester"), ("Suivie", "_users_id_observer") })
        {
            await glpi.MakeAsync("Ticket", new JsonObject { ["name"] = name, ["content"] = "x", ["entities_id"] = 1, [role] = 13 }, Ct);
        }

        var thomas = await portal.SignedInAsync("t.martin@soluris.fr", "Technicien*17");
        await thomas.OpenAsync("/demandes");
        Views(thomas).ShouldBe(["Mes demandes", "Demandes de ma collectivité"]);
        Titles(thomas).ShouldBe(["Demandée", "Suivie"], ignoreOrder: true);

        await thomas.OpenAsync(View(thomas, 1));

        thomas.Page.QuerySelector("h1")!.TextContent.ShouldBe("Demandes de ma collectivité");
        Titles(thomas).ShouldContain("Mon Pc ne démarre plus");
        Titles(thomas).ShouldContain("Demandée");
        thomas.Page.QuerySelectorAll(".gb-ticket-row").Single(row => row.TextContent.Contains("préfecture", StringComparison.Ordinal)).TextContent.ShouldContain("demandée par LEFORT Martine");
        thomas.Page.QuerySelector(".gb-filters [aria-current]")!.TextContent.ShouldBe("Demandes de ma collectivité");
        await thomas.OpenAsync(thomas.Page.QuerySelectorAll(".gb-filters")[1].QuerySelector("a")!.GetAttribute("href")!);
        thomas.Page.QuerySelector("h1")!.TextContent.ShouldBe("Demandes de ma collectivité");
        thomas.Page.QuerySelector("input[name=vue]")!.GetAttribute("value").ShouldBe("collectivite");
    }

    [Fact]
    public async Task Somebody_who_sees_their_own_alone_has_no_second_view_and_gets_none_by_an_address()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes?etat=toutes");
        var own = Titles(jane);
        Views(jane).ShouldBeEmpty();

        await jane.OpenAsync("/demandes?etat=toutes&vue=collectivite");

        Titles(jane).ShouldBe(own);
        own.ShouldContain("Onduleur de la salle du conseil");
        jane.Page.QuerySelector("h1")!.TextContent.ShouldBe("Mes demandes");
        jane.Page.QuerySelectorAll("main a[href*=vue], input[name=vue]").ShouldBeEmpty();
        (await (await jane.GetRawAsync("/demandes/export.csv?etat=toutes&vue=collectivite")).Content.ReadAsStringAsync(Ct)).ShouldNotContain("préfecture");
    }

    [Fact]
    public async Task Somebody_who_may_see_those_of_their_groups_has_a_view_of_these()
    {
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        await MayReadGroupsAsync(glpi);
        var group = await glpi.MakeAsync("Group", new JsonObject { ["name"] = "Mairie", ["entities_id"] = 1 }, Ct);
        await glpi.MakeAsync("Group_User", new JsonObject { ["users_id"] = 7, ["groups_id"] = group }, Ct);
        await glpi.MakeAsync("Group_Ticket", new JsonObject { ["tickets_id"] = 11, ["groups_id"] = group, ["type"] = 1 }, Ct);
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes?etat=toutes");
        Views(jane).ShouldBe(["Mes demandes", "Demandes de mes groupes"]);
        Titles(jane).ShouldContain("Mon Pc ne démarre plus");
        Titles(jane).ShouldNotContain("Accès au site de la préfecture");
        jane.Text.ShouldContain("Celles que vous suivez comme observateur sont dans «\u00a0Demandes de mes groupes\u00a0»");

        await jane.OpenAsync(View(jane, 1));

        Titles(jane).ShouldContain("Accès au site de la préfecture");
        Titles(jane).ShouldContain("Onduleur de la salle du conseil");
        Titles(jane).ShouldNotContain("Création d'un compte sur le parapheur");
        await jane.OpenAsync("/demandes/11");
        jane.Status.ShouldBe(HttpStatusCode.OK);
        jane.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_without_a_group_has_no_view_of_groups()
    {
        await MayReadGroupsAsync(await KnowledgeServer.OfAsync(portal.Glpi, Ct));
        var jane = await portal.SignedInAsync();

        await jane.OpenAsync("/demandes?vue=collectivite");

        Views(jane).ShouldBeEmpty();
        Titles(jane).ShouldContain("Onduleur de la salle du conseil");
    }

    [Theory]
    [InlineData(TicketRights.ReadAll, 0, true, TicketReach.Entity)]
    [InlineData(TicketRights.ReadAll | TicketRights.ReadGroups, 1, true, TicketReach.Entity)]
    [InlineData(TicketRights.ReadOwn | TicketRights.ReadGroups, 1, true, TicketReach.Groups)]
    [InlineData(TicketRights.ReadOwn | TicketRights.ReadGroups, 0, true, TicketReach.Own)]
    [InlineData(TicketRights.ReadOwn, 1, true, TicketReach.Own)]
    [InlineData(TicketRights.ReadAll, 1, false, TicketReach.Own)]
    public void Only_a_session_with_the_right_reaches_further(TicketRights rights, int groups, bool hasSession, TicketReach reach) => new Agent
    {
        UserId = new(7),
        FirstName = "Jane",
        LastName = "DOE",
        Entity = new(1),
        EntityName = "Agudelle",
        ParentEntities = [],
        ActiveEntities = [new(1)],
        ProfileId = new(1),
        Groups = [.. Enumerable.Range(1, groups).Select(id => new GroupId(id))],
        KnowledgeRights = KnowledgeRights.None,
        TicketRights = rights,
        Session = hasSession ? new SessionToken("h8d2o1vq7c0s5m3k9t4r6e1p2a") : null,
    }.Reach().ShouldBe(reach);

    private static Task MayReadGroupsAsync(KnowledgeServer glpi) =>
        glpi.ChangeAsync("Profile/1", new JsonObject { ["_ticket"] = new JsonObject { ["1_0"] = 1, ["4_0"] = 1, ["2048_0"] = 1 } }, Ct);

    private static List<string> Views(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".gb-filters") is { Length: 2 } both ? [.. both[0].QuerySelectorAll("a").Select(link => link.TextContent)] : [];

    private static string View(Visitor visitor, int index) => visitor.Page.QuerySelectorAll(".gb-filters")[0].QuerySelectorAll("a")[index].GetAttribute("href")!;

    private static List<string> Titles(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".gb-tickets a").Select(link => link.TextContent)];
}
