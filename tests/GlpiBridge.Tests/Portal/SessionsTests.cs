using System.Net;
using System.Security.Claims;
using AngleSharp;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

public sealed class SessionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_idle_limit_the_agent_signs_in_again_and_lands_on_the_page_that_was_asked_for()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();

        portal.Clock.Skip(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));
        await visitor.OpenAsync("/demandes/nouvelle/incident");

        visitor.Path.ShouldStartWith("/connexion?retour=%2Fdemandes%2Fnouvelle%2Fincident");
        visitor.Text.ShouldContain("Votre session a expiré");
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        visitor.Path.ShouldBe("/demandes/nouvelle/incident");
    }

    [Fact]
    public async Task A_visit_now_and_then_keeps_the_session()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();

        for (var visit = 0; visit < 4; visit++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(90));
            await visitor.OpenAsync("/");
        }

        visitor.Path.ShouldBe("/");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Remember_me_outlives_the_idle_limit()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023", remember: true);

        portal.Clock.Skip(TimeSpan.FromDays(5));
        await visitor.OpenAsync("/");

        visitor.Path.ShouldBe("/");
    }

    [Fact]
    public async Task A_page_knows_when_its_session_ends_and_asking_by_itself_does_not_put_that_off()
    {
        await using var portal = await StartAsync();
        // Cookies know no parts of a second.
        portal.Clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(portal.Clock.GetUtcNow().ToUnixTimeSeconds() + 1));
        var visitor = await portal.SignedInAsync();
        visitor.Page.QuerySelector("dialog[data-gb-session]")!.GetAttribute("data-gb-session").ShouldBe("7200");

        portal.Clock.Skip(TimeSpan.FromMinutes(90));
        (await AskAsync(visitor, unattended: true)).ShouldBe("""{"seconds":1800,"mayExtend":true}""");
        (await AskAsync(visitor)).ShouldBe("""{"seconds":7200,"mayExtend":true}""");
        for (var time = 0; time < 6; time++)
        {
            portal.Clock.Skip(TimeSpan.FromMinutes(100));
            await AskAsync(visitor);
        }

        // Eleven and a half hours after the signing in nothing puts the end off.
        (await AskAsync(visitor)).ShouldBe("""{"seconds":1800,"mayExtend":false}""");
        portal.Clock.Skip(TimeSpan.FromMinutes(30));
        (await visitor.GetRawAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_is_sent_after_the_session_ended_is_kept_and_found_after_signing_in()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident");

        portal.Clock.Skip(TimeSpan.FromHours(3));
        await visitor.SubmitAsync("form.gb-form", Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);
        visitor.Text.ShouldContain("Votre session a expiré");
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        visitor.Text.ShouldContain("Votre saisie a été retrouvée");
        visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe(Incident.Title);
        visitor.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("note.txt");
    }

    [Fact]
    public async Task A_kept_form_is_nobody_else_s()
    {
        await using var portal = await StartAsync();
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        var id = jane.Page.QuerySelector("[name=Submission]")!.GetAttribute("value");
        await jane.SubmitAsync("form.gb-form", new() { ["r.titre"] = ["Secret de Jane"] });

        var martine = await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");
        await martine.OpenAsync($"/demandes/nouvelle/incident?brouillon={id}");

        martine.Page.ToHtml().ShouldNotContain("Secret de Jane");
        await martine.SubmitAsync("form.gb-form", new() { ["Submission"] = [id!], ["r.titre"] = ["Intrusion"] });
        martine.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    // Before the FAQ, the cookie did not tell what its owner may read
    [Fact]
    public async Task A_cookie_of_an_older_version_leads_to_signing_in_again()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        var principal = AgentPrincipal.Of(Technician([0, 1, 2]), Guid.NewGuid());
        var older = new ClaimsPrincipal(new ClaimsIdentity(
            principal.Claims.Where(claim => claim.Type is not ("entities-active" or "profile" or "groups" or "knowledge" or "portal-session")), principal.Identity!.AuthenticationType));

        await using var scope = portal.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new HostString("portail.test") } };
        await http.SignInAsync(older, new AuthenticationProperties { IssuedUtc = portal.Clock.GetUtcNow() });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/demandes/nouvelle/incident");
        request.Headers.Add("Cookie", http.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));
        var answer = await visitor.SendRawAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith("/connexion?retour=%2Fdemandes%2Fnouvelle%2Fincident");
    }

    [Theory]
    [InlineData(new long[] { }, "")]
    [InlineData(new long[] { 15, 2, 1, 0, 2 }, "0-2,15")]
    [InlineData(new long[] { 7 }, "7")]
    public void The_entities_of_a_technician_fit_into_the_cookie(long[] entities, string text)
    {
        var agent = AgentPrincipal.Of(Technician(entities), Guid.NewGuid()).Agent();

        IdRanges.Write(entities).ShouldBe(text);
        agent.ActiveEntities.Select(entity => entity.Value).ShouldBe(entities.Distinct().Order());
        agent.Groups.ShouldBe([new GroupId(3), new GroupId(9)]);
        agent.ProfileId.ShouldBe(new ProfileId(6));
        agent.KnowledgeRights.ShouldBe(KnowledgeRights.Read | KnowledgeRights.ReadFaq);
        agent.ValidationRights.ShouldBe(ValidationRights.AnswerRequest | ValidationRights.Purge);
    }

    [Fact]
    public void Somebody_without_a_session_of_their_own_comes_out_of_the_cookie_without_one()
    {
        var user = AgentPrincipal.Of(Technician([0]) with { Session = null }, Guid.NewGuid());

        user.HasSession().ShouldBeTrue();
        user.IsRepresented().ShouldBeTrue();
        user.Agent().Session.ShouldBeNull();
        user.WithoutSession().HasSession().ShouldBeFalse();
    }

    [Fact]
    public void A_password_session_that_is_over_makes_nobody_whom_the_service_account_acts_for()
    {
        var user = AgentPrincipal.Of(Technician([0]), Guid.NewGuid()).WithoutSession();

        user.IsRepresented().ShouldBeFalse();
        Should.Throw<ArgumentException>(() => user.Agent());
        Should.Throw<ArgumentException>(() => AgentPrincipal.Of(Technician([0]) with { Session = null }, Guid.NewGuid()).WithoutSession().Agent());
    }

    private static Agent Technician(long[] entities) => new()
    {
        UserId = new UserId(13),
        FirstName = "Thomas",
        LastName = "",
        Entity = new EntityId(0),
        EntityName = "Soluris",
        ParentEntities = [],
        ActiveEntities = [.. entities.Select(id => new EntityId(id))],
        ProfileId = new ProfileId(6),
        Groups = [new GroupId(9), new GroupId(3)],
        KnowledgeRights = KnowledgeRights.Read | KnowledgeRights.ReadFaq,
        ValidationRights = ValidationRights.AnswerRequest | ValidationRights.Purge,
        Session = new SessionToken("x"),
    };

    private static async Task<string> AskAsync(Visitor visitor, bool unattended = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/session");
        request.Headers.Add(SessionCheck.UnattendedHeader, unattended ? ["true"] : []);
        return await (await visitor.SendRawAsync(request)).Content.ReadAsStringAsync(Ct);
    }

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
