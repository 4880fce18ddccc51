using System.Net;
using System.Text.Json;
using GlpiBridge.Submissions.Sending;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Health;

public sealed class HealthTests : IAsyncLifetime
{
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(6);
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_portal_that_has_nothing_to_bring_is_well_and_says_so_to_anybody_with_nothing_but_states()
    {
        (await AskAsync("live")).ShouldBe((HttpStatusCode.OK, """{"status":"Healthy","checks":{}}"""));
        (await AskAsync("ready")).ShouldBe((HttpStatusCode.OK, """{"status":"Healthy","checks":{"database":"Healthy","disk":"Healthy","glpi":"Healthy","submissions":"Healthy"}}"""));
    }

    [Fact]
    public async Task It_turns_yellow_by_the_age_of_the_oldest_that_waits()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        await jane.PressSendAsync();

        portal.Clock.Advance(TimeSpan.FromMinutes(14));
        (await CheckAsync("submissions")).ShouldBe("Healthy");
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        (await CheckAsync("submissions")).ShouldBe("Degraded");
        (await StatusAsync()).ShouldBe((HttpStatusCode.OK, "Degraded"));
    }

    [Fact]
    public async Task It_is_yellow_as_long_as_something_is_parked()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        var id = await jane.PressSendAsync();
        var outbox = portal.Services.GetRequiredService<Outbox>();

        (await outbox.ParkAsync(id, "operator", Ct)).ShouldBeTrue();
        (await CheckAsync("submissions")).ShouldBe("Degraded");

        (await outbox.RetryAsync(id, Ct)).ShouldBeTrue();
        portal.Clock.Advance(Stale);
        (await CheckAsync("submissions")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task It_is_red_when_the_database_takes_nothing()
    {
        (await StatusAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
        await BreakAsync();

        (await StatusAsync()).ShouldBe((HttpStatusCode.OK, "Healthy"));
        portal.Clock.Advance(Stale);
        (await StatusAsync()).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
        (await AskAsync("live")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_yellow_while_glpi_does_not_answer_and_no_longer_asks_than_it_has_to()
    {
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        (await CheckAsync("glpi")).ShouldBe("Degraded");
        (await StatusAsync()).ShouldBe((HttpStatusCode.OK, "Degraded"));

        await portal.Glpi.SwitchAsync("down", "off", Ct);
        (await CheckAsync("glpi")).ShouldBe("Degraded");
        portal.Clock.Advance(TimeSpan.FromSeconds(16));
        (await CheckAsync("glpi")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task It_is_yellow_when_the_disk_has_little_room_left()
    {
        portal.Settings["Portal:YellowBelowMebibytes"] = "1000000000";

        (await CheckAsync("disk")).ShouldBe("Degraded");
    }

    private async Task<string> CheckAsync(string name) => JsonElement.Parse((await AskAsync("ready")).Body).GetProperty("checks").GetProperty(name).GetString()!;

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string what)
    {
        var answer = await portal.Visit().GetRawAsync("/health/" + what);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private async Task<(HttpStatusCode Status, string State)> StatusAsync()
    {
        var (status, body) = await AskAsync("ready");
        return (status, JsonElement.Parse(body).GetProperty("status").GetString()!);
    }

    private async Task BreakAsync()
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "submissions.db")};Pooling=False");
        await database.OpenAsync(Ct);
        await using var command = database.CreateCommand();
        command.CommandText = "CREATE TRIGGER full BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END";
        await command.ExecuteNonQueryAsync(Ct);
    }
}
