using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Tickets;

public sealed class TicketRightsTests
{
    private const string Jane = "j.doe@agudelle.com";
    private const string Alain = "a.roussel@port-brevin.fr";
    private const string Sophie = "s.bernier@val-mirande.fr";
    private const string Technician = "t.martin@soluris.fr";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_of_another_entity_neither_lists_nor_reads_the_ticket()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var id = await sandbox.CreateAsync(await sandbox.SignInAsync(Jane, Ct), "Ticket", new JsonObject { ["name"] = "À Agudelle" }, Ct);
        var alain = await sandbox.SignInAsync(Alain, Ct);

        (await sandbox.GetAsync(alain, $"Ticket/{id}", Ct)).Status.ShouldBe(403);
        (await sandbox.GetAsync(alain, "Ticket?searchText[name]=Agudelle", Ct)).Json!.AsArray().ShouldBeEmpty();
        (await sandbox.PostAsync(alain, "ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = id, ["content"] = "x" }, Ct)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_user_of_two_entities_must_change_the_active_one_before_writing_there()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var sophie = await sandbox.SignInAsync(Sophie, Ct);
        var input = new JsonObject { ["name"] = "À Saint-Ormond", ["entities_id"] = 4 };

        var before = await sandbox.PostAsync(sophie, "Ticket", input.DeepClone(), Ct);
        await sandbox.SendAsync(HttpMethod.Post, "changeActiveEntities", sophie, new JsonObject { ["entities_id"] = 4, ["is_recursive"] = false }, Ct);
        var after = await sandbox.PostAsync(sophie, "Ticket", input.DeepClone(), Ct);

        (before.Status, after.Status).ShouldBe((400, 201));
    }

    [Fact]
    public async Task The_recursive_entity_gives_its_user_the_entity_below()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var sophie = await sandbox.SignInAsync(Sophie, Ct);

        var id = await sandbox.CreateAsync(sophie, "Ticket", new JsonObject { ["name"] = "À l'office", ["entities_id"] = 3 }, Ct);

        (await sandbox.GetAsync(sophie, $"Ticket/{id}", Ct)).Json!["entities_id"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_requester_refuses_a_solution_and_the_ticket_goes_back_to_who_is_in_charge()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var (alain, technician) = (await sandbox.SignInAsync(Alain, Ct), await sandbox.SignInAsync(Technician, Ct));
        var id = await sandbox.CreateAsync(alain, "Ticket", new JsonObject { ["name"] = "Badge", ["_users_id_requester"] = 11 }, Ct);
        await sandbox.CreateAsync(technician, "ITILSolution", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = id, ["content"] = "Fait" }, Ct);

        await sandbox.CreateAsync(alain, "ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = id, ["content"] = "Non", ["add_reopen"] = 1 }, Ct);

        // Nobody is assigned, so the ticket is new again.
        (await sandbox.GetAsync(alain, $"Ticket/{id}", Ct)).Json!["status"]!.GetValue<int>().ShouldBe(1);
        (await sandbox.GetAsync(alain, $"Ticket/{id}/ITILSolution", Ct)).Json![0]!["status"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task A_technician_answers_without_reopening_what_waits()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var technician = await sandbox.SignInAsync(Technician, Ct);
        var index = JsonNode.Parse(await sandbox.Server.WriteIndexAsync(Ct))!;
        var id = index["tickets"]!["pending"]!.GetValue<long>();

        await sandbox.CreateAsync(technician, "ITILFollowup", new JsonObject { ["itemtype"] = "Ticket", ["items_id"] = id, ["content"] = "Relance" }, Ct);

        (await sandbox.GetAsync(technician, $"Ticket/{id}", Ct)).Json!["status"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task A_technician_sees_who_asked_and_changes_what_a_user_may_not()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var (jane, technician) = (await sandbox.SignInAsync(Jane, Ct), await sandbox.SignInAsync(Technician, Ct));
        var id = await sandbox.CreateAsync(jane, "Ticket", new JsonObject { ["name"] = "x", ["_users_id_requester"] = 7 }, Ct);

        var change = await sandbox.PutAsync(technician, $"Ticket/{id}", new JsonObject { ["status"] = 4 }, Ct);
        var actors = await sandbox.GetAsync(technician, $"Ticket/{id}/Ticket_User", Ct);

        change.Status.ShouldBe(200);
        actors.Json![0]!["users_id"]!.GetValue<int>().ShouldBe(7);
        (await sandbox.GetAsync(jane, $"Ticket/{id}", Ct)).Json!["begin_waiting_date"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData(5, 5, 5)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 5, 3)]
    [InlineData(5, 2, 3)]
    public async Task The_priority_follows_from_urgency_and_impact(int urgency, int impact, int priority)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var jane = await sandbox.SignInAsync(Jane, Ct);

        var id = await sandbox.CreateAsync(jane, "Ticket", new JsonObject { ["name"] = "x", ["urgency"] = urgency, ["impact"] = impact }, Ct);

        (await sandbox.GetAsync(jane, $"Ticket/{id}", Ct)).Json!["priority"]!.GetValue<int>().ShouldBe(priority);
    }
}
