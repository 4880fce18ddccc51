using System.Net;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Sessions;

[Proves(GlpiLine.Ten, "Signing in")]
public sealed class LogInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario auth-login, session-who
    [Fact]
    public async Task A_login_gives_the_token_and_who_it_belongs_to()
    {
        using var network = new RecordedGlpi().Play("auth-login", "post-json").Play("session-who", "full");
        using var kit = new GlpiKit(network);

        var session = await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "Agudelle!2023", Ct);

        session.Token.Reveal().ShouldBe("<session:session_post_json>");
        session.UserId.ShouldBe(new UserId(7));
        session.Login.ShouldBe("j.doe@agudelle.com");
        session.FirstName.ShouldBe("Jane");
        session.LastName.ShouldBe("DOE");
        session.ProfileName.ShouldBe("Self-Service");
        session.Interface.ShouldBe("helpdesk");
        session.ActiveEntity.ShouldBe(new EntityId(1));
        session.ActiveEntityName.ShouldBe("Agudelle");
        session.ActiveEntities.ShouldBe([new EntityId(1)]);
        session.ParentEntities.ShouldBe([new EntityId(0)]);
        session.Language.ShouldBe("fr_FR");
        session.Groups.ShouldBeEmpty();
        session.KnowledgeRights.ShouldBe(KnowledgeRights.ReadFaq);
        session.ValidationRights.ShouldBe(ValidationRights.None);
    }

    // GLPI lists the ids of groups as values; a list that lost an element on the PHP side comes as an object
    [Theory]
    [InlineData("[3,5]")]
    [InlineData("""["3","5"]""")]
    [InlineData("""{"0":3,"2":5}""")]
    public async Task The_groups_are_read_in_any_form(string groups)
    {
        using var network = new RecordedGlpi().Then(HttpStatusCode.OK, "application/json", """{"session":{"glpiID":7,"glpigroups":""" + groups + "}}");
        using var kit = new GlpiKit(network);

        var session = await kit.Get<GlpiSessions>().DescribeAsync(GlpiKit.Session, Ct);

        session.Groups.ShouldBe([new GroupId(3), new GroupId(5)]);
        session.KnowledgeRights.ShouldBe(KnowledgeRights.None);
    }

    // scenario auth-login-twice: initSession with somebody's Session-Token destroys that session
    [Fact]
    public async Task A_login_carries_no_session_token_and_keeps_the_password_out_of_the_address()
    {
        using var network = new RecordedGlpi().Play("auth-login", "post-json").Play("session-who", "full");
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "Agudelle!2023", Ct);

        network.Requests[0].Header("Session-Token").ShouldBeNull();
        network.Requests[0].Header("App-Token").ShouldBe(GlpiKit.AppToken);
        network.Requests[0].Address.AbsoluteUri.ShouldBe("http://glpi.test/apirest.php/initSession");
        network.Requests[0].Header("Content-Type").ShouldBe("application/json");
        network.Requests[0].Json.GetProperty("password").GetString().ShouldBe("Agudelle!2023");
        network.Requests[1].Header("Session-Token").ShouldBe("<session:session_post_json>");
        network.Requests[1].Header("X-GLPI-Sanitized-Content").ShouldBe("false");
    }

    // scenario auth-refused
    [Theory]
    [InlineData("wrong-password")]
    [InlineData("unknown-user")]
    [InlineData("disabled-user")]
    [InlineData("empty-password")]
    [InlineData("quote-login")]
    public async Task Any_refused_credentials_mean_the_same(string step)
    {
        using var network = new RecordedGlpi().PlayAnyway("auth-refused", step);
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "faux", Ct).ShouldFailAsync(GlpiFault.NotAuthenticated);
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("  ", "x")]
    [InlineData("x", "")]
    public async Task Empty_credentials_are_refused_without_a_call(string login, string password)
    {
        using var network = new RecordedGlpi();
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().OpenAsync(login, password, Ct).ShouldFailAsync(GlpiFault.NotAuthenticated);

        network.Requests.ShouldBeEmpty();
    }

    // scenarios auth-credentials-off, auth-app-token, misc-api-off
    [Theory]
    [InlineData("auth-credentials-off", "password", "ERROR_LOGIN_WITH_CREDENTIALS_DISABLED")]
    [InlineData("auth-app-token", "missing", "ERROR_APP_TOKEN_PARAMETERS_MISSING")]
    [InlineData("auth-app-token", "wrong", "ERROR_WRONG_APP_TOKEN_PARAMETER")]
    [InlineData("misc-api-off", "login", "ERROR")]
    public async Task An_api_that_is_closed_to_this_client_is_told_apart_from_wrong_credentials(string scenario, string step, string code)
    {
        using var network = new RecordedGlpi().PlayAnyway(scenario, step);
        using var kit = new GlpiKit(network);

        var failure = await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "x", Ct).ShouldFailAsync(GlpiFault.ApiDisabled);

        failure.Code.ShouldBe(code);
        failure.Status.ShouldBe(400);
    }

    // scenario misc-maintenance: 200 with a page
    [Fact]
    public async Task Maintenance_is_no_successful_login()
    {
        using var network = new RecordedGlpi().PlayAnyway("misc-maintenance", "login");
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "x", Ct).ShouldFailAsync(GlpiFault.Maintenance);
    }

    // scenario auth-user-token
    [Fact]
    public async Task A_user_token_goes_into_the_authorization_header()
    {
        using var network = new RecordedGlpi().Play("auth-user-token", "get").Play("session-who", "full");
        using var kit = new GlpiKit(network);

        var session = await kit.Get<GlpiSessions>().OpenAsync(new UserToken("abc123"), Ct);

        session.Token.Reveal().ShouldBe("<session:session_ut>");
        network.Requests[0].Header("Authorization").ShouldBe("user_token abc123");
        network.Requests[0].Header("Session-Token").ShouldBeNull();
        network.Requests[0].Body.ShouldBeEmpty();
    }

    // scenario auth-user-token
    [Fact]
    public async Task A_wrong_user_token_is_refused()
    {
        using var network = new RecordedGlpi().Play("auth-user-token", "wrong");
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().OpenAsync(new UserToken("faux"), Ct).ShouldFailAsync(GlpiFault.NotAuthenticated);
    }

    [Fact]
    public async Task A_token_of_130_characters_with_signs_travels_unchanged()
    {
        var token = string.Concat(Enumerable.Repeat("aZ9+/", 26));
        using var network = new RecordedGlpi().Then(System.Net.HttpStatusCode.OK, "application/json", $$"""{"session_token":"{{token}}"}""").Play("session-who", "full");
        using var kit = new GlpiKit(network);

        var session = await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "x", Ct);

        session.Token.Reveal().ShouldBe(token);
        session.ToString().ShouldNotContain(token);
        network.Requests[1].Header("Session-Token").ShouldBe(token);
        network.Requests[1].Address.AbsoluteUri.ShouldNotContain("aZ9");
    }

    [Theory]
    [InlineData("""{"session_token":""}""")]
    [InlineData("""{"autre":1}""")]
    [InlineData("""[]""")]
    [InlineData("""true""")]
    [InlineData("""null""")]
    public async Task An_answer_without_a_token_is_a_fault(string json)
    {
        using var network = new RecordedGlpi().Then(System.Net.HttpStatusCode.OK, "application/json", json);
        using var kit = new GlpiKit(network);

        await kit.Get<GlpiSessions>().OpenAsync("j.doe@agudelle.com", "x", Ct).ShouldFailAsync(GlpiFault.Unavailable);
    }
}
