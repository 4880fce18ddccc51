using System.Net;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Users;

[Proves(GlpiLine.Ten, "Lost passwords")]
public sealed class PasswordTests
{
    private const string Token = "0123456789abcdef0123456789abcdef01234567";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        using var network = new RecordedGlpi().Play("password-reset", "no-email");
        using var kit = new GlpiKit(network);

        (await kit.Get<GlpiPasswords>().ResetAsync(Token, "Nouveau!Secret42", Ct)).ShouldBe(new PasswordReset.Done());

        network.Requests.ShouldHaveSingleItem().Method.ShouldBe("PUT");
        network.Requests[0].Text.ShouldBe($$"""{"password_forget_token":"{{Token}}","password":"Nouveau!Secret42"}""");
    }

    // scenario password-reset: wrong, used and empty tokens all get one sentence, also when the password is a weak one
    [Theory]
    [InlineData("used")]
    [InlineData("wrong-token")]
    public async Task A_bad_token_is_known_by_an_invented_one_that_gets_the_same_sentence(string step)
    {
        using var network = new RecordedGlpi().Play("password-reset", step, "wrong-token");
        using var kit = new GlpiKit(network);

        (await kit.Get<GlpiPasswords>().ResetAsync(Token, "Encore!Secret43", Ct)).ShouldBe(new PasswordReset.BadToken());

        network.Requests.Count.ShouldBe(2);
        network.Requests[1].Text.ShouldNotContain(Token);
        network.Requests[1].Text.ShouldContain("\"password\":\"Encore!Secret43\"");
    }

    // scenario password-off: every token is bad
    [Fact]
    public async Task While_glpi_sends_no_mails_every_token_is_bad()
    {
        using var network = new RecordedGlpi().Play("password-off", "token", "token");
        using var kit = new GlpiKit(network);

        (await kit.Get<GlpiPasswords>().ResetAsync(Token, "Nouveau!Secret42", Ct)).ShouldBe(new PasswordReset.BadToken());
    }

    // scenario password-reset: GLPI's own rules; more than the 300 characters that are kept of other answers
    [Fact]
    public async Task A_password_that_breaks_glpi_s_rules_comes_with_glpi_s_sentences_and_without_its_link()
    {
        using var network = new RecordedGlpi().Play("password-reset", "none", "wrong-token");
        using var kit = new GlpiKit(network);

        var reset = await kit.Get<GlpiPasswords>().ResetAsync(Token, "abc", Ct);

        reset.ShouldBeOfType<PasswordReset.Refused>().Sentences.ShouldBe(
        [
            "Le mot de passe est trop court !", "Le mot de passe doit contenir au moins un chiffre !", "Le mot de passe doit contenir au moins une minuscule !",
            "Le mot de passe doit contenir au moins une majuscule !", "Le mot de passe doit contenir au moins un symbole !",
        ]);
    }

    [Fact]
    public async Task A_glpi_that_does_not_answer_the_second_time_is_no_verdict()
    {
        using var network = new RecordedGlpi().Play("password-reset", "weak").Then(HttpStatusCode.ServiceUnavailable, "text/html", "Maintenance");
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiPasswords>().ResetAsync(Token, "abc", Ct).ShouldFailAsync(GlpiFault.OutcomeUnknown);
    }

    [Theory]
    [InlineData("Nouveau!Secret42")]
    [InlineData(" des blancs autour ")]
    [InlineData("d'un \"guillemet\" à <l'autre> & cetera")]
    [InlineData("&eacute;&amp;&#34;")]
    [InlineData("fin \\")]
    [InlineData(@"C:\\dossier\'x")]
    [InlineData("deux\nlignes\r\t")]
    [InlineData("00")]
    public void These_are_kept_as_they_are_typed(string password) => GlpiPasswords.IsKeptAsTyped(password).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("a&lt;b")]
    [InlineData("a&gt;b")]
    [InlineData("a&#38;b")]
    [InlineData("a&#60;b")]
    [InlineData("a&#62;b")]
    [InlineData("a&#39;b")]
    [InlineData("a&#039;b")]
    [InlineData("a&#x27;b")]
    [InlineData("a&apos;b")]
    [InlineData("a&quot;b")]
    [InlineData(@"C:\nouveau")]
    [InlineData(@"C:\\racine")]
    [InlineData(@"a\x00")]
    [InlineData(@"a\x1a")]
    [InlineData("a\0b")]
    [InlineData("a\u001ab")]
    public void These_glpi_would_store_otherwise(string password) => GlpiPasswords.IsKeptAsTyped(password).ShouldBeFalse();
}
