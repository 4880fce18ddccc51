using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Portal.Auditing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.OpenId;

public sealed class OpenIdSignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_off_by_default()
    {
        await using var portal = new PortalApplication();
        await portal.InitializeAsync();
        var visitor = await portal.Visit().OpenAsync("/connexion");

        visitor.Page.QuerySelectorAll("main form").Length.ShouldBe(1);
        Policy(visitor).ShouldContain("form-action 'self';");
        (await visitor.GetRawAsync("/connexion/openid")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value"))]);
        (await visitor.PostRawAsync("/connexion/openid", content)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await visitor.SignInAsync(OpenIdPortal.Jane, "Agudelle!2023");
        (await visitor.GetRawAsync("/connexion/retour")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_whom_the_provider_knows_comes_in_at_the_page_that_was_asked_for(bool isToken)
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.SignsUserInfo = isToken;

        var jane = await open.SignedInAsync("J.Doe@Agudelle.com", "/compte");

        jane.Path.ShouldBe("/compte");
        jane.Status.ShouldBe(HttpStatusCode.OK);
        jane.Text.ShouldContain("Jane DOE");
        jane.Text.ShouldContain("j.doe@agudelle.com");
        jane.Text.ShouldContain("05 46 00 00 11");
        jane.Page.QuerySelector(".gb-chip")!.TextContent.ShouldContain("Agudelle");
        var line = open.Portal.Audit().ShouldHaveSingleItem();
        line.GetProperty("Act").GetString().ShouldBe("SignIn");
        line.GetProperty("Result").GetString().ShouldBe("Done");
        line.GetProperty("UserId").GetInt64().ShouldBe(7);
        line.GetProperty("ByServiceAccount").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_button_stands_below_the_form_and_asks_the_provider_with_pkce_state_and_nonce()
    {
        await using var open = await OpenIdPortal.StartAsync(("OpenIdConnect:Name", "AgentConnect"));
        var visitor = await open.Portal.Visit().OpenAsync("/connexion?retour=/faq");
        visitor.Page.QuerySelectorAll("main form").Select(form => form.ClassName).Last().ShouldBe("gb-openid");
        visitor.Page.QuerySelector(".gb-openid button")!.TextContent.ShouldBe("S’identifier avec AgentConnect");
        Policy(visitor).ShouldContain($"form-action 'self' {open.Provider.Address.GetLeftPart(UriPartial.Authority)};");

        await OpenIdPortal.LeaveAsync(visitor);
        await open.AnswerAsync(visitor.Elsewhere!);

        var question = open.Provider.Questions.ShouldHaveSingleItem();
        question["scope"].ShouldBe("openid email uid");
        question["redirect_uri"].ShouldBe("https://portail.test/connexion/retour");
        question["code_challenge"].ShouldNotBeEmpty();
        question["state"].ShouldNotBeEmpty();
        question["nonce"].ShouldNotBeEmpty();
        question.Keys.ShouldNotContain("acr_values");
        question.Values.ShouldNotContain(value => value.Contains("/faq", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_cookies_are_for_this_host_and_https_alone()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var visitor = await open.Portal.Visit().OpenAsync("/connexion");
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Page.QuerySelector(".gb-openid [name=__RequestVerificationToken]")!.GetAttribute("value"))]);

        var cookies = (await visitor.PostRawAsync("/connexion/openid", content)).Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("glpibridge-", StringComparison.Ordinal)).ToList();

        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(cookie => cookie.StartsWith("__Host-glpibridge-", StringComparison.Ordinal) && cookie.Contains("path=/;", StringComparison.Ordinal)
            && cookie.Contains("secure", StringComparison.Ordinal) && cookie.Contains("httponly", StringComparison.Ordinal) && cookie.Contains("samesite=lax", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_without_the_page_s_token_leads_nowhere()
    {
        await using var open = await OpenIdPortal.StartAsync();
        using var content = new FormUrlEncodedContent([new("retour", "/")]);

        (await open.Portal.Visit().PostRawAsync("/connexion/openid", content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/é")]
    public async Task A_way_back_to_elsewhere_leads_home(string address)
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.Person = new() { ["email"] = OpenIdPortal.Jane };
        var visitor = await open.Portal.Visit().OpenAsync("/connexion");
        await visitor.SubmitAsync("form.gb-openid", new() { ["retour"] = [address] });

        await visitor.OpenAsync(await open.AnswerAsync(visitor.Elsewhere!));

        visitor.Path.ShouldBe("/");
        visitor.Text.ShouldContain("Bonjour Jane");
    }

    [Theory]
    [InlineData((int)OpenIdFault.Refuses)]
    [InlineData((int)OpenIdFault.WrongState)]
    [InlineData((int)OpenIdFault.WrongNonce)]
    [InlineData((int)OpenIdFault.WrongIssuer)]
    [InlineData((int)OpenIdFault.WrongAudience)]
    [InlineData((int)OpenIdFault.WrongSignature)]
    [InlineData((int)OpenIdFault.OtherSubject)]
    [InlineData((int)OpenIdFault.UserInfoIssuer)]
    [InlineData((int)OpenIdFault.UserInfoAudience)]
    [InlineData((int)OpenIdFault.UserInfoSignature)]
    [InlineData((int)OpenIdFault.ForeignEndpoint)]
    public async Task An_answer_that_proves_nothing_ends_calmly_on_the_sign_in_page(int fault)
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.Fault = (OpenIdFault)fault;

        var visitor = await open.SignedInAsync(OpenIdPortal.Jane, "/faq");

        visitor.Path.ShouldStartWith("/connexion?openid=echec");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector(".gb-banner strong")!.TextContent.ShouldBe("ProConnect n’a pas pu vous identifier");
        var line = open.Portal.Audit().ShouldHaveSingleItem();
        line.GetProperty("Result").GetString().ShouldBe("Refused");
        line.TryGetProperty("UserId", out _).ShouldBeFalse();
        if ((OpenIdFault)fault is not OpenIdFault.WrongState)
        {
            visitor.Page.QuerySelector("[name=retour]")!.GetAttribute("value").ShouldBe("/faq");
        }

        await visitor.SignInAsync(OpenIdPortal.Jane, "Agudelle!2023");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Path.ShouldNotStartWith("/connexion");
    }

    [Fact]
    public async Task A_return_that_another_browser_began_is_refused()
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.Person = new() { ["email"] = OpenIdPortal.Jane };
        var thief = await OpenIdPortal.LeaveAsync(open.Portal.Visit());
        var address = await open.AnswerAsync(thief.Elsewhere!);

        var victim = await open.Portal.Visit().OpenAsync(address);

        victim.Path.ShouldStartWith("/connexion?openid=echec");
        (await victim.OpenAsync("/")).Path.ShouldStartWith("/connexion");
    }

    [Theory]
    [InlineData("personne@agudelle.com")]
    [InlineData("c.morin@saint-ormond.fr")]
    [InlineData("%")]
    [InlineData("j%@agudelle.com")]
    [InlineData("j.doe@agudelle.co")]
    [InlineData("")]
    public async Task Nobody_whom_glpi_knows_and_lets_in_is_told_whom_to_ask(string email)
    {
        await using var open = await OpenIdPortal.StartAsync();

        var visitor = await open.SignedInAsync(email);

        visitor.Path.ShouldBe("/connexion/openid");
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Votre compte n’a pas été trouvé");
        visitor.Text.ShouldContain("Demandez à");
        (await visitor.OpenAsync("/")).Path.ShouldStartWith("/connexion");
        open.Portal.AuditText().ShouldNotContain("@agudelle", Case.Insensitive);
    }

    [Fact]
    public async Task An_address_that_two_share_says_of_nobody_who_it_is()
    {
        await using var open = await OpenIdPortal.StartAsync();
        var glpi = await open.AdministratorAsync();
        await glpi.MakeAsync("UserEmail", new JsonObject { ["users_id"] = 8, ["email"] = "Accueil@agudelle.com" }, Ct);
        (await open.SignedInAsync("accueil@agudelle.com")).Text.ShouldContain("Bonjour Martine");

        await glpi.MakeAsync("UserEmail", new JsonObject { ["users_id"] = 7, ["email"] = "accueil@agudelle.com" }, Ct);

        (await open.SignedInAsync("accueil@agudelle.com")).Path.ShouldBe("/connexion/openid");
    }

    [Theory]
    [InlineData(false)]
    [InlineData("false")]
    public async Task An_address_that_the_provider_has_not_verified_is_nobody_s(object verified)
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.Person = new() { ["email"] = OpenIdPortal.Jane, ["email_verified"] = verified };

        (await open.PassAsync(open.Portal.Visit())).Path.ShouldBe("/connexion/openid");
        open.Provider.Person["email_verified"] = true;
        (await open.PassAsync(open.Portal.Visit())).Text.ShouldContain("Bonjour Jane");
    }

    [Fact]
    public async Task People_are_found_by_their_login_where_that_is_configured()
    {
        await using var open = await OpenIdPortal.StartAsync(("OpenIdConnect:LoginClaim", "uid"));
        open.Provider.Person = new() { ["uid"] = "S.Bernier@val-mirande.fr", ["email"] = OpenIdPortal.Jane };

        (await open.PassAsync(open.Portal.Visit())).Text.ShouldContain("Bonjour Sophie");
        open.Provider.Person = new() { ["email"] = OpenIdPortal.Jane };
        (await open.PassAsync(open.Portal.Visit())).Path.ShouldBe("/connexion/openid");
    }

    [Theory]
    [InlineData("eidas2", true)]
    [InlineData("eidas1", false)]
    [InlineData(null, false)]
    public async Task A_level_of_assurance_that_was_asked_for_is_looked_at(string? acr, bool comesIn)
    {
        await using var open = await OpenIdPortal.StartAsync(("OpenIdConnect:AcrValues", "eidas2 eidas3"));
        open.Provider.Acr = acr;

        var visitor = await open.SignedInAsync(OpenIdPortal.Jane);

        open.Provider.Questions.Single()["acr_values"].ShouldBe("eidas2 eidas3");
        visitor.Path.StartsWith("/connexion", StringComparison.Ordinal).ShouldBe(!comesIn);
    }

    [Fact]
    public async Task A_provider_that_is_down_leaves_the_password()
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.IsDown = true;

        var visitor = await OpenIdPortal.LeaveAsync(open.Portal.Visit());

        visitor.Page.QuerySelector(".gb-banner strong")!.TextContent.ShouldBe("ProConnect n’a pas pu vous identifier");
        await visitor.SignInAsync(OpenIdPortal.Jane, "Agudelle!2023");
        visitor.Text.ShouldContain("Bonjour Jane");
    }

    [Fact]
    public async Task A_glpi_that_is_down_is_told_on_the_sign_in_page()
    {
        await using var open = await OpenIdPortal.StartAsync();
        open.Provider.Person = new() { ["email"] = OpenIdPortal.Jane };
        var visitor = await OpenIdPortal.LeaveAsync(open.Portal.Visit());
        open.Portal.Glpi.Faults.AnswersServerError = true;

        await visitor.OpenAsync(await open.AnswerAsync(visitor.Elsewhere!));

        visitor.Path.ShouldStartWith("/connexion?openid=glpi");
        visitor.Page.QuerySelector(".gb-banner").ShouldNotBeNull();
    }

    private static string Policy(Visitor visitor) => visitor.Headers.GetValues("Content-Security-Policy").Single() + ";";
}
