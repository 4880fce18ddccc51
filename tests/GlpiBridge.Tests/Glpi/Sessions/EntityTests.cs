using System.Net;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Sessions;

[Proves(GlpiLine.Ten, "Profiles and entities")]
public sealed class EntityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario session-entities: names of entities come encoded whatever header is sent
    [Fact]
    public async Task Entities_are_listed_with_their_decoded_paths()
    {
        using var network = new RecordedGlpi().Play("session-entities", "mine-rec");
        using var kit = new GlpiKit(network);

        var entities = await kit.Get<GlpiSessions>().ListEntitiesAsync(GlpiKit.Session, recursive: true, Ct);

        entities.Select(e => e.Id.Value).ShouldBe([3, 2, 4]);
        entities[0].Name.ShouldBe("Soluris > Communauté de communes du Val de Mirande > Office de tourisme de Mirande");
        network.Requests[0].Query.ShouldBe("is_recursive=true");
    }

    // scenario session-who
    [Fact]
    public async Task Profiles_are_listed_with_the_entities_they_are_held_in()
    {
        using var network = new RecordedGlpi().Play("session-who", "profiles");
        using var kit = new GlpiKit(network);

        var profile = (await kit.Get<GlpiSessions>().ListProfilesAsync(GlpiKit.Session, Ct)).ShouldHaveSingleItem();

        profile.Name.ShouldBe("Self-Service");
        profile.Entities.ShouldNotBeNull().ShouldHaveSingleItem().Name.ShouldBe("Agudelle");
    }

    // scenario session-entities: is_recursive must be a JSON boolean
    [Fact]
    public async Task Changing_the_entity_sends_numbers_and_a_boolean()
    {
        using var network = new RecordedGlpi().Play("session-entities", "to-val");
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().ChangeEntityAsync(GlpiKit.Session, new EntityId(2), recursive: true, Ct);

        network.Requests[0].Text.ShouldBe("""{"entities_id":2,"is_recursive":true}""");
    }

    // scenario session-entities: 200 with false
    [Theory]
    [InlineData("to-forbidden")]
    [InlineData("to-unknown")]
    public async Task An_entity_that_is_not_the_users_is_forbidden(string step)
    {
        using var network = new RecordedGlpi().Play("session-entities", step);
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().ChangeEntityAsync(GlpiKit.Session, new EntityId(1), recursive: false, Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }

    // scenario session-profile
    [Fact]
    public async Task A_profile_that_is_not_held_is_not_found()
    {
        using var network = new RecordedGlpi().Play("session-profile", "same", "forbidden");
        using var kit = new GlpiKit(network);
        var sessions = kit.Get<GlpiSessions>();

        await sessions.ChangeProfileAsync(GlpiKit.Session, new ProfileId(1), Ct);
        await sessions.ChangeProfileAsync(GlpiKit.Session, new ProfileId(4), Ct).ShouldFailAsync(GlpiFault.NotFound);
    }

    // scenario session-who
    [Fact]
    public async Task The_limits_are_the_version_and_a_size_in_bytes()
    {
        using var network = new RecordedGlpi().Play("session-who", "config");
        using var kit = new GlpiKit(network);

        var limits = await kit.Get<GlpiSessions>().GetLimitsAsync(GlpiKit.Session, Ct);

        limits.ShouldBe(new GlpiLimits("10.0.19", 20 * 1024 * 1024));
    }

    // scenario misc-parallel
    [Fact]
    public async Task Changes_on_one_session_wait_for_each_other_and_reads_do_not()
    {
        var gate = new TaskCompletionSource();
        using var network = new RecordedGlpi()
            .Then(async (_, _) =>
            {
                await gate.Task;
                return RecordedGlpi.Answer(HttpStatusCode.OK, "application/json", "true");
            })
            .Play("session-who", "profiles")
            .Then(HttpStatusCode.OK, "application/json", "true")
            .Then(HttpStatusCode.OK, "application/json", "true");
        using var kit = new GlpiKit(network);
        var sessions = kit.Get<GlpiSessions>();

        var first = sessions.ChangeEntityAsync(GlpiKit.Session, new EntityId(1), recursive: false, Ct);
        var second = sessions.ChangeProfileAsync(GlpiKit.Session, new ProfileId(1), Ct);
        await sessions.ListProfilesAsync(GlpiKit.Session, Ct);
        await sessions.ChangeEntityAsync(new SessionToken("another"), new EntityId(1), recursive: false, Ct);

        second.IsCompleted.ShouldBeFalse();
        network.Requests.Count.ShouldBe(3);
        gate.SetResult();
        await Task.WhenAll(first, second);
        network.Requests[3].Path.ShouldBe("/changeActiveProfile");
        kit.Get<KeyedLock>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Giving_up_while_waiting_for_a_change_leaves_nothing_behind()
    {
        var locks = new KeyedLock();
        var held = await locks.EnterAsync("a", Ct);
        using var impatience = new CancellationTokenSource();

        var waiting = locks.EnterAsync("a", impatience.Token);
        await impatience.CancelAsync();

        await waiting.ShouldThrowAsync<OperationCanceledException>();
        locks.Count.ShouldBe(1);
        held.Dispose();
        held.Dispose();
        locks.Count.ShouldBe(0);
    }
}
