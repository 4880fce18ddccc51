using System.Text.Json;

namespace GlpiBridge.Glpi.Diagnostics;

/// <summary>What came back from a call of <see cref="GlpiProbe"/>, as it is.</summary>
public sealed record ProbeAnswer
{
    // An error, or what initSession gives.
    private static readonly string[] Starts = ["[\"", "{\""];

    /// <summary>HTTP status; null when nothing came back.</summary>
    public int? Status { get; init; }

    /// <summary>Where the answer leads, for a redirect.</summary>
    public Uri? Location { get; init; }

    /// <summary>The server's clock when it answered; null when it did not tell.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The answer's text.</summary>
    public string Body { get; init; } = "";

    /// <summary>Why nothing came back, in the system's words; null when something did.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether the answer leads elsewhere: GLPI's API never does, a server in front of it may.</summary>
    public bool IsRedirect => Status is >= 300 and < 400;

    /// <summary>Whether the text is JSON from its first character on.</summary>
    public bool IsJson => Parse(Body) is not null;

    /// <summary>What stands before the JSON, such as PHP's notices; null when nothing does, or when there is no JSON.</summary>
    public string? Noise => IsJson ? null
        : Starts.Select(start => Body.IndexOf(start, StringComparison.Ordinal)).Where(at => at > 0 && Parse(Body[at..]) is not null).Select(at => Body[..at].Trim()).FirstOrDefault();

    /// <summary>GLPI's error code, such as <c>ERROR_WRONG_APP_TOKEN_PARAMETER</c>; null for any other answer.</summary>
    public string? Code => Parse(Body) is { ValueKind: JsonValueKind.Array } error && error.GetArrayLength() > 0 && error[0].ValueKind is JsonValueKind.String ? error[0].GetString() : null;

    /// <summary>The session that the call opened; null when it opened none.</summary>
    public SessionToken? Session => Parse(Body) is { ValueKind: JsonValueKind.Object } opened && opened.TryGetProperty("session_token", out var token) && token.GetString() is { Length: > 0 } text
        ? new SessionToken(text) : null;

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
