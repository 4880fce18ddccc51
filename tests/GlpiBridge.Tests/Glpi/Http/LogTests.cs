using System.Diagnostics;
using System.Net;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Glpi.Users;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Http;

public sealed class LogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_logged_with_method_path_without_ids_status_duration_and_correlation()
    {
        using var network = new RecordedGlpi().PlayAnyway("misc-http", "trace");
        using var kit = new GlpiKit(network);
        using var activity = new Activity("test").Start();

        await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(4711), Ct);

        var line = kit.Log.Lines.Single(l => l.Contains("GLPI GET", StringComparison.Ordinal));
        line.ShouldContain("GLPI GET /Ticket/{id} answered 200 in 0 ms (" + activity.TraceId + ")");
        kit.Log.All.ShouldNotContain("4711");
    }

    [Fact]
    public async Task Nothing_secret_is_ever_logged()
    {
        const string password = "Agudelle!2023", login = "j.doe@agudelle.com", secretText = "Texte confidentiel du ticket", mailToken = "mailtokenmailtoken0123456789";
        using var network = new RecordedGlpi()
            .Then(HttpStatusCode.OK, "application/json", """{"session_token":"opentokenopentoken0123456789"}""").Play("session-who", "full")
            .PlayAnyway("auth-refused", "wrong-password")
            .Play("document-one-call", "mixed", "mixed-read")
            .Then(HttpStatusCode.BadGateway, "text/html", $"<html>{secretText} {password} {GlpiKit.AppToken}</html>")
            .Then(HttpStatusCode.BadRequest, "application/json", $"""["ERROR_GLPI_ADD","{secretText} {login}"]""")
            .Then((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"))
            .Play("password-reset", "good", "wrong-token", "wrong-token")
            .Play("document-upload", "one-bytes")
            .PlayAnyway("listing-category", "search-text-nothing");
        using var kit = new GlpiKit(network, ("ReadRetries", "1"));
        var ticket = new NewTicket { Name = secretText, Content = secretText, Requesters = [new(7)], Observers = [TicketActor.Email(login)] };

        var session = await kit.Get<GlpiSessions>().OpenAsync(login, password, Ct);
        await kit.Get<GlpiSessions>().OpenAsync(login, password, Ct).ShouldFailAsync(GlpiFault.NotAuthenticated);
        await kit.Get<TicketWriter>().CreateAsync(session.Token, ticket, [Samples.File("secret-file.txt", secretText)], Ct);
        for (var i = 0; i < 3; i++)
            await kit.Get<TicketWriter>().CreateAsync(session.Token, ticket, [], Ct).ShouldThrowAsync<GlpiException>();
        await kit.Get<GlpiPasswords>().ResetAsync(mailToken, password, Ct);
        (await kit.Get<GlpiPasswords>().ResetAsync(mailToken, password, Ct)).ShouldBeOfType<PasswordReset.BadToken>();
        await using (await kit.Get<DocumentTransfer>().DownloadAsync(session.Token, new(4), Ct))
        {
        }
        await kit.Get<TicketReader>().FindByTextAsync(session.Token, secretText, Ct);

        kit.Log.Lines.Count(l => l.Contains("GLPI ", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
        foreach (var secret in (string[])[password, login, "opentoken", GlpiKit.AppToken, GlpiKit.UserToken, mailToken, secretText, "confidentiel", "secret-file", "Jane"])
            kit.Log.All.ShouldNotContain(secret, Case.Insensitive);
    }
}
