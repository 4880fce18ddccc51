using System.Net;
using System.Text;
using System.Text.Json;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Http;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi;

public sealed class ErrorTableTests
{
    // every error of every scenario that was recorded
    [Fact]
    public void Every_recorded_error_has_a_meaning_of_its_own()
    {
        var count = 0;
        foreach (var (scenario, step, status, json) in Recordings.Errors())
        {
            var fault = AnswerReader.Judge((HttpStatusCode)status, "application/json", Encoding.UTF8.GetBytes(json.GetRawText()), CallKind.Read);

            fault.ShouldNotBeNull($"{scenario}/{step}");
            fault.Fault.ShouldBe(Expected(status, json), $"{scenario}/{step}");
            fault.Status.ShouldBe(status);
            fault.Code.ShouldBe(json[0].GetString());
            count++;
        }
        count.ShouldBeGreaterThan(200);
    }

    private static GlpiFault Expected(int status, JsonElement json) => json[0].GetString() switch
    {
        "ERROR_GLPI_LOGIN" or "ERROR_GLPI_LOGIN_USER_TOKEN" or "ERROR_LOGIN_PARAMETERS_MISSING" or "ERROR_SESSION_TOKEN_MISSING" => GlpiFault.NotAuthenticated,
        "ERROR_SESSION_TOKEN_INVALID" => GlpiFault.SessionExpired,
        "ERROR_RIGHT_MISSING" => GlpiFault.Forbidden,
        "ERROR_ITEM_NOT_FOUND" => GlpiFault.NotFound,
        "ERROR_UPLOAD_FILE_TOO_BIG_POST_MAX_SIZE" => GlpiFault.TooLarge,
        "ERROR_APP_TOKEN_PARAMETERS_MISSING" or "ERROR_WRONG_APP_TOKEN_PARAMETER" or "ERROR_LOGIN_WITH_CREDENTIALS_DISABLED" => GlpiFault.ApiDisabled,
        "ERROR" when json[1].GetString() == "API désactivée" => GlpiFault.ApiDisabled,
        _ when status == 500 => GlpiFault.Unavailable,
        _ => GlpiFault.Invalid,
    };

    [Theory]
    [InlineData(403, GlpiFault.Forbidden)]
    [InlineData(404, GlpiFault.NotFound)]
    [InlineData(429, GlpiFault.RateLimited)]
    [InlineData(418, GlpiFault.Invalid)]
    [InlineData(401, GlpiFault.NotAuthenticated)]
    public void An_unknown_code_means_what_its_status_means_and_is_kept(int status, GlpiFault fault)
    {
        var failure = AnswerReader.Judge((HttpStatusCode)status, "application/json", """["ERROR_OF_TOMORROW", "Bonjour j.doe@agudelle.com"]"""u8, CallKind.Create);

        failure.ShouldNotBeNull();
        failure.Fault.ShouldBe(fault);
        failure.Code.ShouldBe("ERROR_OF_TOMORROW");
        failure.Body.ShouldBe("""["ERROR_OF_TOMORROW", "Bonjour <mail>"]""");
        failure.Message.ShouldBe($"GLPI: {fault}, status {status}, ERROR_OF_TOMORROW");
    }

    // scenario misc-http: the sentence may be null or empty
    [Theory]
    [InlineData("""["ERROR_GLPI_UPDATE", null]""")]
    [InlineData("""["ERROR_GLPI_UPDATE", ""]""")]
    [InlineData("""["ERROR_GLPI_UPDATE"]""")]
    [InlineData("""["ERROR_GLPI_UPDATE", [{"2": false, "message": ""}]]""")]
    public void An_error_may_come_without_a_sentence(string json) =>
        AnswerReader.Judge(HttpStatusCode.BadRequest, "application/json", Encoding.UTF8.GetBytes(json), CallKind.Write)!.Fault.ShouldBe(GlpiFault.Invalid);

    [Fact]
    public void A_kept_body_is_short_and_holds_no_secret()
    {
        var body = """{"session_token":"abc","user":"j.doe@agudelle.com","password" : "Agudelle!2023","x":"q1w2e3r4t5y6u7i8o9p0a1s2d3"}""" + new string('z', 5000);

        var kept = Redaction.Shorten(body).ShouldNotBeNull();

        kept.Length.ShouldBeLessThan(310);
        kept.ShouldNotContain("abc");
        kept.ShouldNotContain("agudelle", Case.Insensitive);
        kept.ShouldNotContain("q1w2e3");
    }
}
