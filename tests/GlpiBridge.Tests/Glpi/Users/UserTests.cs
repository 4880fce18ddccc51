using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Users;

public sealed class UserTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario misc-lists
    [Fact]
    public async Task A_user_comes_with_phones_and_addresses()
    {
        using var network = new RecordedGlpi().Play("misc-lists", "me-service", "emails-service");
        using var kit = new GlpiKit(network);

        var user = await kit.Get<UserReader>().GetAsync(GlpiKit.Session, new(7), Ct);

        user.Login.ShouldBe("j.doe@agudelle.com");
        user.LastName.ShouldBe("DOE");
        user.Phone.ShouldBe("05 46 00 00 11");
        user.Mobile.ShouldBe("");
        user.IsActive.ShouldBeTrue();
        user.Emails.ShouldBe(["j.doe@agudelle.com"]);
    }

    // scenario misc-lists
    [Fact]
    public async Task A_self_service_user_may_not_read_himself()
    {
        using var network = new RecordedGlpi().Play("misc-lists", "me");
        using var kit = new GlpiKit(network);

        await kit.Get<UserReader>().GetAsync(GlpiKit.Session, new(7), Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }

    // scenario password-ask: with a session token it is refused, and the answer is always the same
    [Theory]
    [InlineData("known")]
    [InlineData("unknown")]
    [InlineData("disabled")]
    public async Task A_lost_password_is_asked_for_without_a_session(string step)
    {
        using var network = new RecordedGlpi().Play("password-ask", step);
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiPasswords>().RequestResetAsync(" p.quintard@agudelle.com ", Ct);

        network.Requests[0].Header("Session-Token").ShouldBeNull();
        network.Requests[0].Text.ShouldBe("""{"email":"p.quintard@agudelle.com"}""");
    }

    // scenario password-off
    [Fact]
    public async Task A_glpi_that_sends_no_mails_refuses()
    {
        using var network = new RecordedGlpi().PlayAnyway("password-off", Recordings.Steps("password-off")[0]);
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiPasswords>().RequestResetAsync("p.quintard@agudelle.com", Ct).ShouldFailAsync(GlpiFault.Invalid);
    }

    // scenario password-reset: the address is not checked against the token, so none is sent
    [Fact]
    public async Task A_new_password_is_set_by_the_token_alone()
    {
        using var network = new RecordedGlpi().Play("password-reset", "no-email", "weak", "used");
        using var kit = new GlpiKit(network);
        var passwords = kit.Get<GlpiPasswords>();

        await passwords.ResetAsync("jeton", "Nouveau!Secret42", Ct);
        await passwords.ResetAsync("jeton", "abc", Ct).ShouldFailAsync(GlpiFault.Invalid);
        await passwords.ResetAsync("jeton", "Encore!Secret43", Ct).ShouldFailAsync(GlpiFault.Invalid);

        network.Requests[0].Method.ShouldBe("PUT");
        network.Requests[0].Text.ShouldBe("""{"password_forget_token":"jeton","password":"Nouveau!Secret42"}""");
    }
}
