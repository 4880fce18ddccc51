using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Http.Features;

namespace GlpiBridge.Portal.Endpoints;

/// <summary>How long the session goes on. Whoever asks for themselves puts its end off by asking; a page that asks by itself says so and does not.</summary>
internal static class SessionEndpoint
{
    public static void MapSession(this WebApplication app) => app.MapGet("/session", Tell).TellsScripts();

    private static IResult Tell(HttpContext http, TimeProvider clock)
    {
        http.Response.Headers.CacheControl = "no-store";
        var time = http.Features.GetRequiredFeature<SessionTime>();
        return Results.Json(new Told(time.SecondsFrom(clock.GetUtcNow()), time.MayExtend));
    }

    private sealed record Told(long Seconds, bool MayExtend);
}
