using GlpiBridge.Portal.Sessions;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Endpoints;

internal static class ServedFiles
{
    public static void Serve(this IEndpointRouteBuilder endpoints, ServedFile file) => endpoints.Serve(file.Path, () => file);

    /// <param name="endpoints">Where to serve it.</param>
    /// <param name="path">Its address without a version.</param>
    /// <param name="file">Makes it, once the portal serves.</param>
    public static void Serve(this IEndpointRouteBuilder endpoints, string path, Func<ServedFile> file) =>
        endpoints.MapGet(path, (HttpContext http, string? v) => Answer(http, v, file())).ForEverybody();

    public static void ForEverybody(this RouteHandlerBuilder endpoint) => endpoint.AllowAnonymous().WithMetadata(SameForEverybody.Mark);

    // At an address that names another version, or none, browsers ask each time whether theirs is still the right one.
    public static IResult Answer(HttpContext http, string? version, ServedFile file)
    {
        http.Response.Headers.CacheControl = version == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(file.Content, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Version}\""));
    }
}
