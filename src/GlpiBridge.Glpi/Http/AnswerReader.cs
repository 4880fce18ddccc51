using System.Net;
using System.Text;
using System.Text.Json;

namespace GlpiBridge.Glpi.Http;

/// <summary>Decides from the bytes of an answer whether it is one. An HTTP 200 of GLPI's proves nothing (scenarios misc-maintenance, ticket-create-full).</summary>
internal static class AnswerReader
{
    private static readonly string[] MaintenanceMarks = ["MAINTENANCE MODE", "maintenance_mode", "under maintenance", "en maintenance"];

    /// <summary>Null when the body is good; else what it means.</summary>
    public static GlpiException? Judge(HttpStatusCode status, string? mediaType, ReadOnlySpan<byte> body, CallKind kind)
    {
        if ((int)status is >= 300 and < 400)
            return new GlpiException(GlpiFault.ApiDisabled, (int)status, "redirect");
        var isJson = string.Equals(mediaType, "application/json", StringComparison.OrdinalIgnoreCase) && Parses(body);
        if (!isJson)
            return NotJson(status, body, kind);
        if ((int)status is >= 200 and < 300)
            return kind is CallKind.Create && !IsCreated(status, body) ? Fail(kind, GlpiFault.Unavailable, status, "not-created", body) : null;
        return Refusal(status, body, kind);
    }

    private static GlpiException Refusal(HttpStatusCode status, ReadOnlySpan<byte> body, CallKind kind)
    {
        var (code, sentence) = ErrorArray(body);
        var fault = GlpiErrors.FaultOf(status, code, sentence);
        var definite = code is not null && (int)status is >= 400 and < 500;
        return definite ? new GlpiException(fault, (int)status, code, Redaction.Shorten(Text(body))) { Sentence = sentence } : Fail(kind, fault, status, code ?? "unexpected-json", body);
    }

    private static GlpiException NotJson(HttpStatusCode status, ReadOnlySpan<byte> body, CallKind kind)
    {
        var text = Text(body);
        if (Array.Exists(MaintenanceMarks, mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)) && (status is HttpStatusCode.OK || (int)status >= 500))
            return new GlpiException(GlpiFault.Maintenance, (int)status, "maintenance");
        if (status is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.TooManyRequests)
            return new GlpiException(GlpiErrors.FaultOf(status), (int)status, "refused-before-glpi");
        var code = string.IsNullOrWhiteSpace(text) ? "empty-answer" : "not-json";
        return Fail(kind, (int)status < 400 ? GlpiFault.Unavailable : GlpiErrors.FaultOf(status), status, code, body);
    }

    private static GlpiException Fail(CallKind kind, GlpiFault fault, HttpStatusCode status, string code, ReadOnlySpan<byte> body) =>
        new(kind.IsWrite() ? GlpiFault.OutcomeUnknown : fault, (int)status, code, Redaction.Shorten(Text(body)));

    private static bool Parses(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var any = false;
            while (reader.Read())
                any = true;
            return any;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsCreated(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (status is not HttpStatusCode.Created || !reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
                return reader.TokenType is JsonTokenType.Number or JsonTokenType.String && OddJson.ReadNumber(ref reader) > 0;
            reader.Skip();
        }
        return false;
    }

    private static (string? Code, string? Sentence) ErrorArray(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray || !reader.Read() || reader.TokenType is not JsonTokenType.String)
            return (null, null);
        var code = reader.GetString();
        return (code, reader.Read() && reader.TokenType is JsonTokenType.String ? reader.GetString() : null);
    }

    private static string Text(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, 8192)]);
}
