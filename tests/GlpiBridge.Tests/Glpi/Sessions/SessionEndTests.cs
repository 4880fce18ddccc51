using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Sessions;

[Proves(GlpiLine.Ten, "Sessions that end")]
public sealed class SessionEndTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario auth-session-end
    [Fact]
    public async Task Closing_kills_the_session_and_a_dead_one_is_fine()
    {
        using var network = new RecordedGlpi().Play("auth-session-end", "kill-post").PlayAnyway("auth-session-end", "kill-again");
        using var kit = new GlpiKit(network);
        var sessions = kit.Get<GlpiSessions>();

        await sessions.CloseAsync(GlpiKit.Session, Ct);
        await sessions.CloseAsync(GlpiKit.Session, Ct);

        network.Requests.ShouldAllBe(r => r.Header("Session-Token") == GlpiKit.Session.Reveal());
    }

    // scenario auth-session-end
    [Theory]
    [InlineData("after", GlpiFault.SessionExpired)]
    [InlineData("invalid", GlpiFault.SessionExpired)]
    [InlineData("malformed", GlpiFault.SessionExpired)]
    [InlineData("no-session", GlpiFault.NotAuthenticated)]
    public async Task A_dead_session_is_told_apart_from_none(string step, GlpiFault fault)
    {
        using var network = new RecordedGlpi().Play("auth-session-end", step);
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().ListProfilesAsync(GlpiKit.Session, Ct).ShouldFailAsync(fault);
    }
}
