using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Account;

public sealed class SignInTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    [Fact]
    public async Task The_page_has_the_words_of_the_manual()
    {
        var page = await portal.Visit().OpenAsync("/connexion");

        page.Page.QuerySelector("h1")!.TextContent.ShouldBe("Connexion à votre compte");
        page.Page.QuerySelectorAll("main label").Select(label => label.TextContent.Trim()).ShouldBe(["Identifiant", "Mot de passe", "Se souvenir de moi"]);
        page.Page.QuerySelector("main a")!.TextContent.ShouldBe("Mot de passe oublié\u00a0?");
        page.Page.QuerySelector("main button")!.TextContent.ShouldBe("Se connecter");
    }

    [Fact]
    public async Task The_manual_s_agent_signs_in_and_is_greeted()
    {
        var visitor = await portal.SignedInAsync();

        visitor.Path.ShouldBe("/");
        visitor.Text.ShouldContain("Bonjour Jane, que pouvons-nous faire pour vous");
        visitor.Page.QuerySelector(".gb-chip")!.TextContent.ShouldContain("Agudelle");
    }

    [Theory]
    [InlineData("j.doe@agudelle.com", "faux")]
    [InlineData("personne@agudelle.com", "Agudelle!2023")]
    [InlineData("c.morin@saint-ormond.fr", "Ancien%Compte")]
    [InlineData("' OR 1=1 --", "\"<>&")]
    public async Task Any_wrong_credentials_get_the_same_sentence(string login, string password)
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync(login, password);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector(".gb-banner strong")!.TextContent.ShouldBe("Identifiant ou mot de passe incorrect");
        visitor.Page.QuerySelector("#identifiant")!.GetAttribute("value").ShouldBe(login);
        visitor.Page.QuerySelector("#mot-de-passe")!.HasAttribute("value").ShouldBeFalse();
    }

    [Fact]
    public async Task Empty_fields_are_told_without_asking_glpi()
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync("", "");

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Text.ShouldContain("Renseignez votre identifiant et votre mot de passe.");
    }

    [Theory]
    [InlineData("/demandes/nouvelle/incident", "/demandes/nouvelle/incident")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for_but_never_elsewhere(string asked, string reached)
    {
        var visitor = await portal.Visit().OpenAsync("/connexion?retour=" + Uri.EscapeDataString(asked));

        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        visitor.Path.ShouldBe(reached);
    }

    [Fact]
    public async Task A_page_asked_for_before_signing_in_comes_back_afterwards()
    {
        var visitor = await portal.Visit().OpenAsync("/demandes/nouvelle/incident");
        visitor.Path.ShouldBe("/connexion?retour=%2Fdemandes%2Fnouvelle%2Fincident");

        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Déclarer un incident");
    }

    [Fact]
    public async Task The_session_lives_in_one_sealed_cookie_that_scripts_cannot_read()
    {
        var visitor = portal.Visit();
        await visitor.OpenAsync("/connexion");
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Login"] = "j.doe@agudelle.com",
            ["Password"] = "Agudelle!2023",
            ["__RequestVerificationToken"] = token,
        });
        var response = await visitor.PostRawAsync("/connexion", form);

        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-glpibridge=");
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Fact]
    public async Task Without_the_form_s_token_nobody_signs_in()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Login"] = "j.doe@agudelle.com", ["Password"] = "Agudelle!2023" });

        (await portal.Visit().PostRawAsync("/connexion", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_a_calm_400()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Login"] = "j.doe\0", ["Password"] = "x" });

        var response = await portal.Visit().PostRawAsync("/connexion", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("gb-calm");
    }

    [Fact]
    public async Task An_entity_with_sub_entities_is_called_by_its_own_name()
    {
        var sophie = await portal.SignedInAsync("s.bernier@val-mirande.fr", "ValMirande+2");

        sophie.Page.QuerySelector(".gb-chip > span:not(.visually-hidden)")!.TextContent.ShouldBe("Communauté de communes du Val de Mirande");
    }

    [Fact]
    public async Task Signing_out_ends_the_portal_s_session_and_glpi_s()
    {
        var visitor = await portal.SignedInAsync();

        await visitor.SubmitAsync("header form", []);

        visitor.Text.ShouldContain("Vous êtes déconnecté");
        await visitor.OpenAsync("/");
        visitor.Path.ShouldStartWith("/connexion");
    }
}
