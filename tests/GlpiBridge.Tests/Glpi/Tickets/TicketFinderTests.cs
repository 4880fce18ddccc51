using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Compatibility;
using GlpiBridge.Tests.Sandbox;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

[Proves(GlpiLine.Ten, "« Mes demandes »")]
public sealed class TicketFinderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_list_comes_whole_and_the_newest_first_or_up_to_where_one_wants()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var alain = await sandbox.SignInAsync("a.roussel@port-brevin.fr", Ct);
        var many = Enumerable.Range(1, 501).Select(i => (JsonNode)new JsonObject { ["name"] = string.Create(CultureInfo.InvariantCulture, $"Zibeline {i}"), ["_users_id_requester"] = 11 });
        (await sandbox.PostAsync(alain, "Ticket", new JsonArray([.. many]), Ct)).Status.ShouldBe(201);
        var finder = kit.Get<TicketFinder>();
        var filter = new TicketFilter { Text = "zibeline" };

        var all = await finder.ListAllAsync(new SessionToken(alain), filter, 5000, Ct);
        var some = await finder.ListAllAsync(new SessionToken(alain), filter, 3, Ct);
        var none = await finder.ListAllAsync(new SessionToken(alain), new TicketFilter { Text = "licorne" }, 5000, Ct);

        all.Tickets.Select(ticket => ticket.Name).ShouldBe(Enumerable.Range(1, 501).Reverse().Select(i => string.Create(CultureInfo.InvariantCulture, $"Zibeline {i}")));
        (some.TotalCount, some.Tickets.Count, some.Tickets[0].Name).ShouldBe((501, 3, "Zibeline 501"));
        none.Tickets.ShouldBeEmpty();
    }
}
