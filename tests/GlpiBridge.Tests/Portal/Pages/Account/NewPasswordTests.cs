using System.Net;
using GlpiBridge.Tests.Portal.Auditing;
using GlpiBridge.Tests.Portal.Passwords;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Account;

// security-checklist.md 4, 6, 12: password change ends other sessions; tokens in no log
public sealed class NewPasswordTests
{
    private const string Paul = "p.quintard@agudelle.com";
    private const string OldPassword = "Quintard$88";
    private const string NewPassword = "Mairie-du-17500";
    private const string Form = "main form";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_mail_s_link_leads_to_a_form_that_sets_the_password_and_signs_in()
    {
        await using var portal = await StartAsync();
        var token = await portal.MailedAsync(Paul);
        var visitor = await OpenAsync(portal, token);

        await SendAsync(visitor, Paul, NewPassword);

        visitor.Path.ShouldBe("/?mot-de-passe=change");
        visitor.Text.ShouldContain("Votre mot de passe est changé");
        await visitor.OpenAsync("/compte");
        visitor.Text.ShouldContain(Paul);
        (await portal.SignedInAsync(Paul, NewPassword)).Path.ShouldBe("/");
        (await portal.SignedInAsync(Paul, OldPassword)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var done = portal.Audit().Where(line => line.GetProperty("Act").GetString() == "PasswordSet").ShouldHaveSingleItem();
        done.GetProperty("Result").GetString().ShouldBe("Done");
        ShouldBeNowhere(portal, token);
    }

    [Fact]
    public async Task Opening_the_link_asks_glpi_nothing_and_tells_its_address_to_nobody()
    {
        await using var portal = await StartAsync();
        var before = GlpiCalls(portal);

        var visitor = await OpenAsync(portal, "un-jeton-jamais-vu");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Choisir un nouveau mot de passe");
        visitor.Page.QuerySelector("[name=token]")!.GetAttribute("value").ShouldBe("un-jeton-jamais-vu");
        visitor.Page.QuerySelector("[name=Login]")!.GetAttribute("autocomplete").ShouldBe("username");
        visitor.Page.QuerySelector("[name=Password]")!.GetAttribute("autocomplete").ShouldBe("new-password");
        visitor.Page.QuerySelector(Form)!.GetAttribute("action").ShouldBe("/mot-de-passe/nouveau");
        visitor.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        visitor.Headers.CacheControl!.NoStore.ShouldBeTrue();
        visitor.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        GlpiCalls(portal).ShouldBe(before);
        ShouldBeNowhere(portal, "un-jeton-jamais-vu");
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_finds_the_token_in_no_link_of_the_page()
    {
        await using var portal = await StartAsync();
        var sophie = await portal.SignedInAsync("s.bernier@val-mirande.fr", "ValMirande+2");

        await sophie.OpenAsync("/mot-de-passe/nouveau?token=jeton-secret");

        sophie.Page.DocumentElement.OuterHtml.Split("jeton-secret").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=%20")]
    public async Task A_link_without_a_token_is_told_calmly(string query)
    {
        await using var portal = await StartAsync();
        var visitor = await portal.Visit().OpenAsync("/mot-de-passe/nouveau" + query);

        ShouldBeDead(visitor);
    }

    [Fact]
    public async Task A_token_of_a_kilobyte_is_told_calmly()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.Visit().OpenAsync("/mot-de-passe/nouveau?token=" + new string('a', 1024));

        ShouldBeDead(visitor);
    }

    [Fact]
    public async Task A_wrong_token_leads_to_a_new_mail()
    {
        await using var portal = await StartAsync();
        var visitor = await OpenAsync(portal, "0000000000000000000000000000000000000000");

        await SendAsync(visitor, Paul, NewPassword);

        ShouldBeDead(visitor);
        portal.Audit().ShouldContain(line => line.GetProperty("Act").GetString() == "PasswordSet" && line.GetProperty("Result").GetString() == "Refused");
    }

    [Fact]
    public async Task A_used_token_an_older_one_and_one_of_yesterday_are_good_for_nothing()
    {
        await using var portal = await StartAsync();
        var older = await portal.MailedAsync(Paul);
        var token = await portal.MailedAsync(Paul);
        await SendAsync(await OpenAsync(portal, token), Paul, NewPassword);

        foreach (var bad in new[] { older, token })
        {
            var visitor = await OpenAsync(portal, bad);
            await SendAsync(visitor, Paul, "Encore-un-17500");
            ShouldBeDead(visitor);
        }
    }

    [Theory]
    [InlineData("abc", "Il est trop court ou trop peu varié. Il faut 12 caractères")]
    [InlineData("P.Quintard-2026", "Il contient votre identifiant. Choisissez-en un autre.")]
    [InlineData("Mairie&lt;17500", "Il contient un code que GLPI changerait")]
    [InlineData("", "Saisissez un nouveau mot de passe.")]
    public async Task A_weak_password_is_told_with_what_it_lacks_and_the_token_stays_good(string weak, string lack)
    {
        await using var portal = await StartAsync();
        var token = await portal.MailedAsync(Paul);
        var visitor = await OpenAsync(portal, token);

        await SendAsync(visitor, Paul, weak);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#nouveau-mot-de-passe-erreur")!.TextContent.ShouldContain(lack);
        visitor.Page.QuerySelector("#nouveau-mot-de-passe")!.GetAttribute("aria-describedby").ShouldBe("nouveau-mot-de-passe-erreur regle");
        visitor.Page.QuerySelector("[name=Login]")!.GetAttribute("value").ShouldBe(Paul);
        visitor.Page.QuerySelector("[name=Password]")!.HasAttribute("value").ShouldBeFalse();
        await SendAsync(visitor, Paul, NewPassword);
        visitor.Path.ShouldBe("/?mot-de-passe=change");
    }

    [Fact]
    public async Task What_was_typed_stays_out_of_the_page()
    {
        await using var portal = await StartAsync();
        var visitor = await OpenAsync(portal, "jeton");

        await SendAsync(visitor, "", "trop-faible");

        visitor.Page.QuerySelector("#identifiant-erreur")!.TextContent.ShouldContain("Renseignez votre identifiant.");
        visitor.Page.DocumentElement.OuterHtml.ShouldNotContain("trop-faible");
    }

    [Fact]
    public async Task What_glpi_s_own_rules_say_is_shown_as_text_and_the_token_stays_good()
    {
        await using var portal = await StartAsync();
        var token = await portal.MailedAsync(Paul);
        await portal.Glpi.SwitchAsync("password-policy", "on", Ct);
        var visitor = await OpenAsync(portal, token);

        await SendAsync(visitor, Paul, "le chat de la voisine dort au soleil");

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector(".gb-banner")!.TextContent.ShouldContain("Le mot de passe doit contenir au moins un chiffre ! Le mot de passe doit contenir au moins une majuscule !");
        visitor.Text.ShouldNotContain("apirest.php");
        await SendAsync(visitor, Paul, NewPassword);
        visitor.Path.ShouldBe("/?mot-de-passe=change");
    }

    [Fact]
    public async Task While_glpi_is_down_nothing_is_lost_but_the_password()
    {
        await using var portal = await StartAsync(("Limits:NewPasswordTries", "1"));
        var token = await portal.MailedAsync(Paul);
        var visitor = await OpenAsync(portal, token);
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);

        await SendAsync(visitor, Paul, NewPassword);
        visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        visitor.Page.QuerySelector(".gb-banner").ShouldNotBeNull();
        visitor.Page.QuerySelector("[name=Login]")!.GetAttribute("value").ShouldBe(Paul);

        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await SendAsync(visitor, Paul, NewPassword);
        visitor.Path.ShouldBe("/?mot-de-passe=change");
    }

    [Fact]
    public async Task An_answer_of_glpi_s_that_is_lost_is_found_out_by_signing_in()
    {
        await using var portal = await StartAsync();
        var visitor = await OpenAsync(portal, await portal.MailedAsync(Paul));
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);

        await SendAsync(visitor, Paul, NewPassword);

        visitor.Path.ShouldBe("/?mot-de-passe=change");
    }

    [Fact]
    public async Task Two_clicks_end_signed_in_as_one_does()
    {
        await using var portal = await StartAsync();
        var token = await portal.MailedAsync(Paul);
        var one = await OpenAsync(portal, token);
        var two = await OpenAsync(portal, token);

        await Task.WhenAll(SendAsync(one, Paul, NewPassword), SendAsync(two, Paul, NewPassword));

        new[] { one.Path, two.Path }.ShouldBe(["/?mot-de-passe=change", "/?mot-de-passe=change"]);
        // The one that came second is where the browser is now.
        var stays = await Task.WhenAll(one.OpenAsync("/"), two.OpenAsync("/"));
        stays.ShouldContain(visitor => visitor.Path == "/");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_other_session_of_the_person_ends_remembered_ones_too(bool remembered)
    {
        await using var portal = await StartAsync();
        var elsewhere = portal.Visit();
        await elsewhere.SignInAsync(Paul, OldPassword, remembered);
        var jane = await portal.SignedInAsync();
        var here = await OpenAsync(portal, await portal.MailedAsync(Paul));

        await SendAsync(here, Paul, NewPassword);

        await elsewhere.OpenAsync("/compte");
        elsewhere.Path.ShouldStartWith("/connexion");
        await jane.OpenAsync("/compte");
        jane.Path.ShouldBe("/compte");
        await here.OpenAsync("/compte");
        here.Path.ShouldBe("/compte");
    }

    [Fact]
    public async Task A_login_that_was_mistyped_leads_to_sign_in_which_ends_the_other_sessions()
    {
        await using var portal = await StartAsync();
        var elsewhere = await portal.SignedInAsync(Paul, OldPassword);
        var here = await OpenAsync(portal, await portal.MailedAsync(Paul));

        await SendAsync(here, "p.quintar@agudelle.com", NewPassword);

        here.Status.ShouldBe(HttpStatusCode.OK);
        here.Path.ShouldBe("/connexion?session=mot-de-passe");
        here.Page.QuerySelector(".gb-banner")!.TextContent.ShouldContain("Votre mot de passe est changé");
        here.Page.QuerySelector("[role=alert]").ShouldBeNull();
        await here.SignInAsync(Paul, NewPassword);
        here.Path.ShouldBe("/");
        await elsewhere.OpenAsync("/compte");
        elsewhere.Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task Whoever_was_signed_in_here_is_not_any_more()
    {
        await using var portal = await StartAsync();
        var browser = await portal.SignedInAsync();
        await browser.OpenAsync("/mot-de-passe/nouveau?token=" + await portal.MailedAsync(Paul));
        browser.Text.ShouldNotContain("Jane");

        await SendAsync(browser, Paul, NewPassword);

        await browser.OpenAsync("/compte");
        browser.Text.ShouldContain(Paul);
    }

    [Fact]
    public async Task Whoever_was_signed_in_here_is_not_any_more_where_the_login_was_mistyped()
    {
        await using var portal = await StartAsync();
        var browser = await portal.SignedInAsync();
        await browser.OpenAsync("/mot-de-passe/nouveau?token=" + await portal.MailedAsync(Paul));

        await SendAsync(browser, "p.quintar@agudelle.com", NewPassword);

        browser.Path.ShouldBe("/connexion?session=mot-de-passe");
        browser.Text.ShouldContain("Votre mot de passe est changé");
    }

    [Fact]
    public async Task Whoever_tries_too_many_tokens_waits()
    {
        await using var portal = await StartAsync(("Limits:NewPasswordTries", "3"));
        for (var i = 0; i < 3; i++)
        {
            var guess = await OpenAsync(portal, $"jeton-{i}");
            await SendAsync(guess, $"agent{i}@agudelle.com", NewPassword);
            ShouldBeDead(guess);
        }

        var token = await portal.MailedAsync(Paul);
        var visitor = await OpenAsync(portal, token);
        await SendAsync(visitor, Paul, NewPassword);

        visitor.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        visitor.Headers.RetryAfter!.ToString().ShouldBe("60");
        visitor.Text.ShouldContain("Réessayez dans 1 minute.");
        portal.Audit().Count(line => line.GetProperty("Act").GetString() == "PasswordSet" && line.GetProperty("Result").GetString() == "Limited").ShouldBe(1);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(visitor, Paul, NewPassword);
        visitor.Path.ShouldBe("/?mot-de-passe=change");
    }

    [Fact]
    public async Task The_rule_says_what_the_configuration_asks_for()
    {
        await using var portal = await StartAsync(("Passwords:FourKindsLength", "16"), ("Passwords:PhraseWords", "9"));
        var visitor = await OpenAsync(portal, "jeton");

        var rule = visitor.Page.QuerySelector("#regle")!;
        rule.TextContent.ShouldContain("au moins 16 caractères");
        rule.TextContent.ShouldContain("au moins 9 mots");
        rule.GetAttribute("data-four").ShouldBe("16");
        rule.GetAttribute("data-phrase").ShouldBe("9");
        await SendAsync(visitor, Paul, "Mairie-17500");
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Without_the_form_s_token_no_password_is_set()
    {
        await using var portal = await StartAsync();
        var token = await portal.MailedAsync(Paul);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Login"] = Paul, ["Password"] = NewPassword, ["token"] = token });

        (await portal.Visit().PostRawAsync("/mot-de-passe/nouveau", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await portal.SignedInAsync(Paul, OldPassword)).Path.ShouldBe("/");
    }

    private static async Task<Visitor> OpenAsync(PortalApplication portal, string token) => await portal.Visit().OpenAsync("/mot-de-passe/nouveau?token=" + token);

    private static async Task SendAsync(Visitor visitor, string login, string password) =>
        await visitor.SubmitAsync(Form, new() { ["Login"] = [login], ["Password"] = [password] });

    private static void ShouldBeDead(Visitor visitor)
    {
        visitor.Status.ShouldBe(HttpStatusCode.Gone);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Ce lien n’est plus valable");
        visitor.Page.QuerySelector(".gb-calm a")!.GetAttribute("href").ShouldBe("/mot-de-passe-oublie");
    }

    private static int GlpiCalls(PortalApplication portal) => portal.Log.Lines.Count(line => line.Contains("GLPI PUT", StringComparison.Ordinal));

    // The framework's own lines on requests hold the whole address; config/glpibridge.json leaves them out.
    private static void ShouldBeNowhere(PortalApplication portal, string token)
    {
        portal.Log.Lines.Where(line => !line.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)).ShouldAllBe(line => !line.Contains(token, StringComparison.Ordinal));
        portal.AuditText().ShouldNotContain(token);
    }

    private static async Task<PortalApplication> StartAsync(params (string Key, string Value)[] settings)
    {
        var portal = new PortalApplication();
        foreach (var (key, value) in settings)
        {
            portal.Settings[key] = value;
        }

        await portal.InitializeAsync();
        return portal;
    }
}
