using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Assets;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Tests.Sandbox;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Tickets;

public sealed class TicketWordsTests
{
    private static readonly string[] Fields = ["urgency", "impact", "priority", "locations_id", "requesttypes_id", "status"];
    private static readonly NewTicket Ticket = new() { Name = "t", Content = "<p>x</p>", Requesters = [new(7)] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario ticket-create-full, step items
    [Fact]
    public async Task Assets_are_named_by_type_and_each_once()
    {
        using var network = new RecordedGlpi().Play("ticket-create-full", "items");
        using var kit = new GlpiKit(network);
        TicketItem[] items = [new(AssetType.Computer, new(1)), new(AssetType.Printer, new(4)), new(AssetType.Computer, new(3)), new(AssetType.Computer, new(1))];

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket with { Items = items }, [], Ct);

        network.Requests[0].Json.GetProperty("input").GetProperty("items_id").GetRawText().ShouldBe("""{"Computer":[1,3],"Printer":[4]}""");
    }

    // LAB.md a: whatever is named is linked, in a multipart call too
    [Fact]
    public async Task Assets_go_with_files_in_the_same_call()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var jane = await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "Agudelle!2023", Ct);

        var created = await kit.Get<TicketWriter>().CreateAsync(jane.Token, Ticket with { Items = [new(AssetType.Computer, new(2))] }, [Samples.File("a.txt", "a")], Ct);

        var links = await sandbox.GetAsync(jane.Token.Reveal(), $"Ticket/{created.Id.Value}/Item_Ticket", Ct);
        var link = links.Json!.AsArray().ShouldHaveSingleItem()!;
        (link["itemtype"]!.GetValue<string>(), link["items_id"]!.GetValue<int>()).ShouldBe(("Computer", 2));
    }

    // tried on the lab's GLPI as j.doe: "assign" within "_actors" is passed over, the lists beside it are not
    [Fact]
    public async Task Groups_technicians_and_the_other_fields_of_a_template_reach_glpi()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var jane = await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "Agudelle!2023", Ct);
        var ticket = Ticket with
        {
            Impact = Impact.High,
            Location = new(3),
            RequestType = new(2),
            RequesterGroups = [new(1)],
            Observers = [TicketActor.Group(new(2)), TicketActor.User(new(8))],
            AssignedUsers = [new(13)],
            AssignedGroups = [new(4)],
        };

        var created = await kit.Get<TicketWriter>().CreateAsync(jane.Token, ticket, [], Ct);

        var technician = await sandbox.SignInAsync("t.martin@soluris.fr", Ct);
        var read = (await sandbox.GetAsync(technician, $"Ticket/{created.Id.Value}", Ct)).Json!;
        Fields.Select(name => read[name]!.GetValue<int>()).ShouldBe([3, 4, 4, 3, 2, 2]);
        (await PeopleAsync("Ticket_User", "users_id")).ShouldBe([(7, 1), (8, 3), (13, 2)]);
        (await PeopleAsync("Group_Ticket", "groups_id")).ShouldBe([(1, 1), (2, 3), (4, 2)]);

        async Task<(int Id, int Role)[]> PeopleAsync(string type, string key) =>
            [.. (await sandbox.GetAsync(technician, $"Ticket/{created.Id.Value}/{type}", Ct)).Json!.AsArray()
                .Select(row => (row![key]!.GetValue<int>(), row["type"]!.GetValue<int>())).Order()];
    }

    // scenario ticket-create-template, step named-empty-content: certainly not created, so it may be sent again without its template
    [Fact]
    public async Task A_refused_creation_is_told_apart_from_a_lost_answer()
    {
        using var network = new RecordedGlpi().Play("ticket-create-template", "named-empty-content").Then((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"));
        using var kit = new GlpiKit(network);

        var refused = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket with { Template = new(2) }, [], Ct).ShouldFailAsync(GlpiFault.Invalid);
        var lost = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket with { Template = new(2) }, [], Ct).ShouldFailAsync(GlpiFault.OutcomeUnknown);

        (refused.IsRefusedCreation, lost.IsRefusedCreation).ShouldBe((true, false));
    }
}
