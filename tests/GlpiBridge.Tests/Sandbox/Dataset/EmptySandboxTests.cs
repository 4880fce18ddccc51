using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Dataset;

public sealed class EmptySandboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_administrator_put_into_an_empty_sandbox_survives_a_reset_and_nothing_else_does()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct, isEmpty: true);
        var admin = await sandbox.SignInAsync("glpi", Ct);
        var entity = await sandbox.CreateAsync(admin, "Entity", new JsonObject { ["name"] = "Mairie", ["entities_id"] = 0 }, Ct);
        await sandbox.CreateAsync(admin, "User", new JsonObject { ["name"] = "agent", ["password"] = "agent", ["_profiles_id"] = 1, ["_entities_id"] = entity }, Ct);
        await sandbox.CreateAsync(await sandbox.SignInAsync("agent", Ct), "Ticket", new JsonObject { ["name"] = "Essai" }, Ct);

        await sandbox.SwitchAsync("reset", Ct);

        var agent = await sandbox.SignInAsync("agent", Ct);
        (await sandbox.GetAsync(agent, "getActiveEntities", Ct)).Json!["active_entity"]!["id"]!.GetValue<long>().ShouldBe(entity);
        (await sandbox.GetAsync(agent, "Ticket", Ct)).Json!.AsArray().ShouldBeEmpty();
    }
}
