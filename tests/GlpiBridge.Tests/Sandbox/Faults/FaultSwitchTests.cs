using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Sandbox.Faults;

public sealed class FaultSwitchTests
{
    private const string Jane = "j.doe@agudelle.com";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Maintenance_answers_200_with_a_page_and_leaves_sessions_alone()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var session = await sandbox.SignInAsync(Jane, Ct);

        await sandbox.SwitchAsync("maintenance/on", Ct);
        var during = await sandbox.GetAsync(session, "getMyProfiles", Ct);
        await sandbox.SwitchAsync("maintenance/off", Ct);

        (during.Status, during.MediaType).ShouldBe((200, "text/html"));
        (await sandbox.GetAsync(session, "getMyProfiles", Ct)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_lost_answer_is_committed_and_the_next_one_arrives()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var session = await sandbox.SignInAsync(Jane, Ct);
        await sandbox.SwitchAsync("lose-answer/on", Ct);

        await Should.ThrowAsync<HttpRequestException>(() => sandbox.PostAsync(session, "Ticket", new JsonObject { ["name"] = "Perdu en route" }, Ct));

        var found = await sandbox.GetAsync(session, "Ticket?searchText[name]=Perdu%20en%20route", Ct);
        found.Json!.AsArray().Count.ShouldBe(1);
        (await sandbox.PostAsync(session, "Ticket", new JsonObject { ["name"] = "Suivant" }, Ct)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_server_that_is_down_cuts_connections()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        sandbox.Server.Faults.IsDown = true;

        await Should.ThrowAsync<HttpRequestException>(() => sandbox.GetAsync("x", "getMyProfiles", Ct));
    }

    [Theory]
    [InlineData("error-500", 500, "text/html")]
    [InlineData("html-200", 200, "text/html")]
    public async Task A_broken_server_answers_with_a_page(string verb, int status, string type)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);

        await sandbox.SwitchAsync(verb, Ct);
        var broken = await sandbox.GetAsync("x", "getMyProfiles", Ct);
        await sandbox.SwitchAsync(verb + "/off", Ct);

        (broken.Status, broken.MediaType).ShouldBe((status, type));
        (await sandbox.GetAsync("x", "getMyProfiles", Ct)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_truncated_answer_is_no_JSON()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var session = await sandbox.SignInAsync(Jane, Ct);
        sandbox.Server.Faults.TruncatesAnswers = true;

        var answer = await sandbox.GetAsync(session, "getMyProfiles", Ct);

        Should.Throw<System.Text.Json.JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task Long_tokens_have_130_characters_and_signs_and_work()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        await sandbox.SwitchAsync("long-tokens", Ct);

        var session = await sandbox.SignInAsync(Jane, Ct);

        session.Length.ShouldBe(130);
        "+/=".ShouldAllBe(c => session.Contains(c));
        (await sandbox.GetAsync(session, "getMyProfiles", Ct)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Expired_sessions_are_refused_with_401()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var session = await sandbox.SignInAsync(Jane, Ct);

        await sandbox.SwitchAsync("expire-sessions", Ct);

        (await sandbox.GetAsync(session, "getMyProfiles", Ct)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_reset_forgets_what_was_made()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        var session = await sandbox.SignInAsync(Jane, Ct);
        await sandbox.CreateAsync(session, "Ticket", new JsonObject { ["name"] = "Éphémère" }, Ct);

        await sandbox.SwitchAsync("reset", Ct);

        var found = await sandbox.GetAsync(await sandbox.SignInAsync(Jane, Ct), "Ticket?searchText[name]=%C3%89ph%C3%A9m%C3%A8re", Ct);
        found.Json!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_switch_is_refused()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);

        (await sandbox.SwitchAsync("nonsense", Ct)).Status.ShouldBe(404);
    }
}
