using System.Net;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Tests.Desk.Faq;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 4: what Sessions/ does not look at already
public sealed class Checklist04SessionTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Jane = "j.doe@agudelle.com";
    private const string Password = "Agudelle!2023";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_cookie_is_the_portal_s_alone_sent_over_https_alone_and_hidden_from_scripts()
    {
        var (visitor, jar) = Jar.Visit(portal);
        await visitor.SignInAsync(Jane, Password, remember: true);
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        await visitor.SubmitAsync("header form[action='/deconnexion']", []);

        jar.Set.Select(cookie => cookie.Split('=')[0]).Distinct().Order().ShouldBe([Jar.Session, Jar.Form]);
        foreach (var cookie in jar.Set)
        {
            var marks = cookie.Split(';').Skip(1).Select(mark => mark.Trim().ToLowerInvariant()).ToList();
            marks.ShouldContain("secure", cookie);
            marks.ShouldContain("httponly", cookie);
            marks.ShouldContain("path=/", cookie);
            marks.ShouldContain(mark => mark == "samesite=lax" || mark == "samesite=strict", cookie);
            marks.ShouldNotContain(mark => mark.StartsWith("domain"), cookie);
        }
    }

    [Fact]
    public async Task A_session_that_somebody_planted_is_over_once_its_victim_signs_in()
    {
        var (attacker, planted) = Jar.Visit(portal);
        await attacker.SignInAsync("a.roussel@port-brevin.fr", "PortBrevin=9");
        var (victim, jar) = Jar.Visit(portal);
        await victim.OpenAsync("/connexion");
        var before = victim.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value");
        jar.Cookies[Jar.Session] = planted.Cookies[Jar.Session];

        await SignInOverAsync(victim);

        jar.Cookies[Jar.Session].ShouldNotBe(planted.Cookies[Jar.Session]);
        victim.Text.ShouldContain("Jane");
        await attacker.OpenAsync("/compte");
        attacker.Path.ShouldStartWith("/connexion");
        var old = new HttpRequestMessage(HttpMethod.Post, "/collectivite");
        old.Headers.Add("RequestVerificationToken", before);
        (await victim.SendRawAsync(old)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Signing_in_again_in_one_browser_ends_the_session_before()
    {
        var (visitor, jar) = Jar.Visit(portal);
        await visitor.SignInAsync(Jane, Password);
        var (thief, stolen) = Jar.Visit(portal);
        stolen.Cookies[Jar.Session] = jar.Cookies[Jar.Session];

        await SignInOverAsync(visitor);

        jar.Cookies[Jar.Session].ShouldNotBe(stolen.Cookies[Jar.Session]);
        (await thief.GetRawAsync("/compte")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await visitor.OpenAsync("/compte");
        visitor.Path.ShouldBe("/compte");
    }

    [Fact]
    public async Task Signing_out_ends_glpi_s_session_and_every_copy_of_the_cookie()
    {
        var (visitor, jar) = Jar.Visit(portal);
        await visitor.SignInAsync(Jane, Password);
        var cookie = jar.Cookies[Jar.Session];
        var glpi = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var token = TokenIn(cookie);
        (await glpi.StatusAsync(token, "getFullSession", Ct)).ShouldBe(200);

        await visitor.SubmitAsync("header form[action='/deconnexion']", []);

        (await glpi.StatusAsync(token, "getFullSession", Ct)).ShouldBe(401);
        jar.Cookies.ShouldNotContainKey(Jar.Session);
        jar.Cookies[Jar.Session] = cookie;
        await visitor.OpenAsync("/compte");
        visitor.Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task Glpi_s_token_is_in_no_page_and_no_header_that_a_browser_gets()
    {
        var (visitor, jar) = Jar.Visit(portal);
        await visitor.SignInAsync(Jane, Password, remember: true);
        var token = TokenIn(jar.Cookies[Jar.Session]);

        foreach (var address in new[] { "/", "/compte", "/faq", "/demandes/nouvelle/incident", "/erreur/500" })
        {
            var answer = await visitor.GetRawAsync(address);
            var all = answer.Headers.ToString() + answer.Content.Headers + await answer.Content.ReadAsStringAsync(Ct);
            all.ShouldNotContain(token);
            all.ShouldNotContain(portal.Glpi.AppToken);
            all.ShouldNotContain(portal.Glpi.ServiceUserToken);
            all.ShouldNotContain(Password);
        }

        jar.Set.ShouldAllBe(cookie => !cookie.Contains(token));
    }

    [Fact]
    public async Task After_signing_out_the_back_button_shows_nothing_since_no_page_was_kept()
    {
        var (visitor, _) = Jar.Visit(portal);
        await visitor.SignInAsync(Jane, Password);
        var wrong = new List<string>();
        foreach (var route in PortalRoutes.Read(portal).Where(route => !IsNobodys(route.Pattern)))
        {
            var address = route.AddressOf(new Dictionary<string, string>
            {
                ["form"] = "incident",
                ["question"] = "logiciel",
                ["submission"] = Guid.Empty.ToString(),
                ["file"] = Guid.Empty.ToString(),
                ["named"] = "1",
                ["code"] = "fr",
                ["status"] = "404",
                ["document"] = "1",
                ["number"] = "1",
                ["type"] = "ITILFollowup",
                ["item"] = "1",
                ["id"] = route.Pattern.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "1",
            });
            await visitor.OpenAsync(address);
            var answer = await visitor.GetRawAsync(visitor.Path);
            if (answer.Headers.CacheControl is not { NoStore: true })
            {
                wrong.Add($"{route}: {(int)answer.StatusCode} {answer.Headers.CacheControl}");
            }
        }

        wrong.ShouldBeEmpty();
        var goodbye = await SignOutAsync(visitor);
        goodbye.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\""]);
    }

    // What browsers are to keep says nothing of anybody.
    private static bool IsNobodys(string pattern) => pattern.StartsWith("/theme", StringComparison.Ordinal) || pattern.StartsWith("/textes", StringComparison.Ordinal) || pattern is "/manifest.webmanifest" or "/service-worker.js" or "/hors-ligne";

    [Fact]
    public async Task Two_tabs_of_one_browser_end_together_and_one_s_form_is_never_sent_as_the_other_s_person()
    {
        var (first, jar) = Jar.Visit(portal);
        await first.SignInAsync(Jane, Password);
        await first.OpenAsync("/demandes/nouvelle/incident");
        var (second, shared) = Jar.Visit(portal);
        foreach (var (name, value) in jar.Cookies)
        {
            shared.Cookies[name] = value;
        }

        await second.OpenAsync("/");
        await second.SubmitAsync("header form[action='/deconnexion']", []);
        await second.OpenAsync("/connexion");
        await second.SignInAsync("m.lefort@agudelle.com", "Mairie#17500");
        foreach (var (name, value) in shared.Cookies)
        {
            jar.Cookies[name] = value;
        }

        await first.SubmitAsync("form.gb-form", Incident.Answers);

        first.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(0);
        await second.OpenAsync("/");
        second.Text.ShouldNotContain(Incident.Title);
    }

    private string TokenIn(string cookie)
    {
        var format = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat;
        return format.Unprotect(cookie).ShouldNotBeNull().Principal.Agent().Session!.Reveal();
    }

    /// <summary>Signs in as Jane in a browser that has a session already: the page would lead on, so the post comes from an old tab.</summary>
    private static async Task SignInOverAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/compte");
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        var answer = await visitor.PostRawAsync("/connexion", new FormUrlEncodedContent([new("Login", Jane), new("Password", Password), new("__RequestVerificationToken", token)]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await visitor.OpenAsync("/");
    }

    private static async Task<HttpResponseMessage> SignOutAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/");
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        return await visitor.PostRawAsync("/deconnexion", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
    }
}
