using System.Text.Json.Serialization;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>
/// What the calls of the pages' scripts have in common: they are open to whoever was signed in, so that what was typed is kept after the session ended;
/// they carry the form's token in a header; they are answered in JSON whatever happens.
/// </summary>
internal static class ScriptCalls
{
    public static RouteHandlerBuilder AnswersScripts(this RouteHandlerBuilder endpoint) => endpoint
        .RequireAuthorization(SessionsRegistration.KnownAgent)
        .WithMetadata(Mark.Instance)
        .AddEndpointFilter(CheckTokenAsync);

    /// <summary>A call that changes nothing: it is for whoever is signed in and carries no token.</summary>
    public static RouteHandlerBuilder TellsScripts(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(Mark.Instance);

    public static bool IsOne(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<Mark>() is not null;

    /// <summary>Reads an id of an address; an empty one is nobody's.</summary>
    public static bool IsId(string? text, out Guid id) => Guid.TryParseExact(text, "D", out id) && id != Guid.Empty;

    /// <summary>Lets no more be read than this; false when more is announced, of which nothing is read at all.</summary>
    public static bool Fits(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = most;
        }

        return http.Request.ContentLength is null || http.Request.ContentLength <= most;
    }

    /// <summary>An answer that holds nothing but a sentence.</summary>
    public static IResult Answer(HttpContext http, int status, string key) => Results.Json(new ScriptMessage(Texts(http)[key]), statusCode: status);

    public static Task AnswerAsync(HttpContext http, int status, string key) => Answer(http, status, key).ExecuteAsync(http);

    public static IResult NotFound(HttpContext http) => Answer(http, StatusCodes.Status404NotFound, "file.gone");

    /// <summary>The submission is no draft any more; the address leads to what became of it.</summary>
    public static IResult Sent(HttpContext http, Guid submission) =>
        Results.Json(new ScriptMessage(Texts(http)["draft.sent"]) { Location = http.Request.PathBase.Below($"/demandes/recu/{submission}") }, statusCode: StatusCodes.Status409Conflict);

    // The header and nothing else: looking for the token in the body would take in a whole file first.
    private static async ValueTask<object?> CheckTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var header = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName!;
        return http.Request.Headers.ContainsKey(header) && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context)
            : Answer(http, StatusCodes.Status400BadRequest, "draft.page-expired");
    }

    private static PortalTexts Texts(HttpContext http) => http.RequestServices.GetRequiredService<PortalTexts>();

    private sealed class Mark
    {
        public static readonly Mark Instance = new();
    }
}

/// <param name="Message">A sentence for the user.</param>
internal sealed record ScriptMessage(string Message)
{
    /// <summary>Where to go now; null to stay.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Location { get; init; }
}
