using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Sessions;

[Proves(GlpiLine.Ten, "The service account")]
public sealed class ServiceAccountTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario auth-user-token
    [Fact]
    public async Task One_session_is_opened_for_all_callers()
    {
        using var network = new RecordedGlpi().Play("auth-user-token", "get").Play("session-who", "full");
        using var kit = new GlpiKit(network);
        var account = kit.Get<GlpiServiceAccount>();

        account.IsConfigured.ShouldBeTrue();
        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => account.RunAsync((token, _) => Task.FromResult(token), Ct)));

        tokens.Distinct().ShouldHaveSingleItem().Reveal().ShouldBe("<session:session_ut>");
        network.Requests[0].Header("Authorization").ShouldBe("user_token " + GlpiKit.UserToken);
    }

    // scenarios auth-session-end, misc-idle
    [Fact]
    public async Task A_dead_session_is_opened_again_once_for_all_callers()
    {
        using var network = new RecordedGlpi()
            .Play("auth-user-token", "get").Play("session-who", "full")
            .Play("auth-user-token", "query").Play("session-who", "full");
        using var kit = new GlpiKit(network);
        var account = kit.Get<GlpiServiceAccount>();
        var old = await account.RunAsync((token, _) => Task.FromResult(token), Ct);

        var renewed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => account.RunAsync(
            (token, _) => token == old ? throw new GlpiException(GlpiFault.SessionExpired) : Task.FromResult(token), Ct)));

        renewed.Distinct().ShouldHaveSingleItem().Reveal().ShouldBe("<session:session_ut2>");
        network.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_session_that_dies_again_at_once_is_told_to_the_caller()
    {
        using var network = new RecordedGlpi()
            .Play("auth-user-token", "get").Play("session-who", "full").Play("auth-user-token", "query").Play("session-who", "full");
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiServiceAccount>().RunAsync<int>((_, _) => throw new GlpiException(GlpiFault.SessionExpired), Ct).ShouldFailAsync(GlpiFault.SessionExpired);
    }

    [Fact]
    public async Task Other_faults_are_not_answered_by_a_new_login()
    {
        using var network = new RecordedGlpi().Play("auth-user-token", "get").Play("session-who", "full");
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiServiceAccount>().RunAsync<int>((_, _) => throw new GlpiException(GlpiFault.Forbidden), Ct).ShouldFailAsync(GlpiFault.Forbidden);

        network.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_token_the_missing_key_is_named()
    {
        using var network = new RecordedGlpi();
        using var kit = new GlpiKit(network, ("ServiceUserToken", ""));
        var account = kit.Get<GlpiServiceAccount>();

        account.IsConfigured.ShouldBeFalse();
        (await account.RunAsync((_, _) => Task.FromResult(1), Ct).ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("Glpi:ServiceUserToken");
    }
}
