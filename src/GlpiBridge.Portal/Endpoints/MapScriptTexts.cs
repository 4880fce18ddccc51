using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Endpoints;

internal static class ScriptTextsEndpoint
{
    public static void MapScriptTexts(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/textes/{language}.js", (string language, HttpContext http, ScriptTexts texts) =>
    {
        if (texts.Find(language) is not { } script)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(script, "text/javascript; charset=utf-8");
    }).AllowAnonymous().WithMetadata(SameForEverybody.Mark);
}
