using System.Text.Json;
using System.Text.Json.Serialization;
using GlpiBridge.Desk.Faq;

namespace GlpiBridge.Portal.Endpoints.Faq;

/// <summary>Counts what becomes of the articles that a form suggests.</summary>
internal sealed class MeasureEndpoint(FaqMeasures measures)
{
    private const long Most = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<FaqSuggestionEvent>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    public async Task<IResult> CountAsync(HttpContext http)
    {
        if (!ScriptCalls.Fits(http, Most) || await ReadAsync(http) is not { } happened)
        {
            return Results.BadRequest();
        }

        measures.Suggested(happened);
        return Results.NoContent();
    }

    private static async Task<FaqSuggestionEvent?> ReadAsync(HttpContext http)
    {
        try
        {
            return (await http.Request.ReadFromJsonAsync<Message>(Json, http.RequestAborted))?.Event;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            return null;
        }
    }

    private sealed record Message(FaqSuggestionEvent Event);
}
