using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Sessions;

public sealed class RememberMeTests
{
    private const string Login = "j.doe@agudelle.com";
    private const string Password = "Agudelle!2023";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_goes_on_where_glpi_ended_its_session()
    {
        await using var portal = await StartAsync();
        var visitor = await RememberedAsync(portal);

        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);
        await visitor.OpenAsync("/compte");

        visitor.Path.ShouldBe("/compte");
        visitor.Text.ShouldContain("j.doe@agudelle.com");
    }

    [Fact]
    public async Task A_form_is_sent_where_glpi_ended_its_session()
    {
        await using var portal = await StartAsync();
        var visitor = await RememberedAsync(portal);
        await visitor.OpenAsync("/demandes/nouvelle/incident");

        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);
        await visitor.SubmitAsync("form.gb-form", Incident.Answers);

        visitor.Text.ShouldContain("Votre demande est enregistrée");
    }

    [Fact]
    public async Task It_ends_at_its_absolute_limit_however_often_one_came()
    {
        await using var portal = await StartAsync();
        var visitor = await RememberedAsync(portal);

        await ComeBackAsync(portal, visitor, TimeSpan.FromDays(1), 13);

        portal.Clock.Skip(TimeSpan.FromDays(1.1));
        await visitor.OpenAsync("/");
        visitor.Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task Without_it_a_session_ends_at_its_absolute_limit_too()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();

        await ComeBackAsync(portal, visitor, TimeSpan.FromHours(1), 11);

        portal.Clock.Skip(TimeSpan.FromHours(1));
        await visitor.OpenAsync("/");
        visitor.Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task A_cookie_copied_before_a_renewal_ends_the_session_of_both()
    {
        await using var portal = await StartAsync();
        var (visitor, stolen) = await CopiedAsync(portal);

        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);
        await visitor.OpenAsync("/compte");
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await visitor.OpenAsync("/compte");

        using var theft = new HttpRequestMessage(HttpMethod.Get, "/compte");
        theft.Headers.Add("Cookie", stolen);
        (await portal.Visit().SendRawAsync(theft)).Headers.Location!.ToString().ShouldStartWith("/connexion");
        await visitor.OpenAsync("/compte");
        visitor.Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task A_cookie_copied_before_signing_out_is_worth_nothing()
    {
        await using var portal = await StartAsync();
        var (visitor, copy) = await CopiedAsync(portal);

        await visitor.OpenAsync("/");
        await visitor.SubmitAsync("header form[action='/deconnexion']", []);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/compte");
        request.Headers.Add("Cookie", copy);
        (await portal.Visit().SendRawAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Scripts_and_styles_are_given_without_a_look_at_the_session()
    {
        await using var portal = await StartAsync();
        var (visitor, copy) = await CopiedAsync(portal);
        await visitor.OpenAsync("/");
        var scripts = visitor.Page.QuerySelectorAll("script[src], link[rel=stylesheet]").Select(file => (file.GetAttribute("src") ?? file.GetAttribute("href"))!).ToList();
        await visitor.SubmitAsync("header form[action='/deconnexion']", []);

        scripts.Count.ShouldBe(4);
        foreach (var file in scripts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.Add("Cookie", copy);
            var answer = await portal.Visit().SendRawAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(file);
        }
    }

    [Fact]
    public async Task Switched_off_it_is_not_offered()
    {
        await using var portal = await StartAsync(("Portal:RememberMe", "false"));
        var visitor = await portal.Visit().OpenAsync("/connexion");

        visitor.Text.ShouldNotContain("Se souvenir de moi");
        await visitor.SignInAsync(Login, Password, remember: true);
        await portal.Glpi.SwitchAsync("expire-sessions", null, Ct);
        await visitor.OpenAsync("/compte");
        visitor.Path.ShouldStartWith("/connexion");
    }

    private static async Task ComeBackAsync(PortalApplication portal, Visitor visitor, TimeSpan every, int times)
    {
        for (var visit = 0; visit < times; visit++)
        {
            portal.Clock.Skip(every);
            await visitor.OpenAsync("/");
            visitor.Path.ShouldBe("/");
        }
    }

    private static string Cookie(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Where(cookie => cookie.StartsWith("__Host-glpibridge", StringComparison.Ordinal)));

    /// <summary>A browser that is remembered, and what somebody copied of it at once.</summary>
    private static async Task<(Visitor Visitor, string Copy)> CopiedAsync(PortalApplication portal)
    {
        var visitor = await portal.Visit().OpenAsync("/connexion");
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Login"] = Login, ["Password"] = Password, ["Remember"] = "true", ["__RequestVerificationToken"] = token });
        return (visitor, Cookie(await visitor.PostRawAsync("/connexion", form)));
    }

    private static async Task<Visitor> RememberedAsync(PortalApplication portal)
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync(Login, Password, remember: true);
        return visitor;
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
