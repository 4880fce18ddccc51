using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Pages;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Hosting;

/// <summary>The portal below a path of its site, « Portal:PathBase »: requests lose it on their way in, whether or not a proxy has taken it off, and redirects get it on their way out.</summary>
internal sealed class SubPath(RequestDelegate next, IOptions<PortalOptions> options)
{
    private readonly PathString root = options.Value.Root;

    /// <summary>The portal tells by its first folder whether an address has the path already, so none of its own folders may be called like it.</summary>
    public static void ThrowIfTaken(IEndpointRouteBuilder endpoints, PathString root)
    {
        var folders = endpoints.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.PathSegments is [var first, ..] ? first.Parts[0] : null).OfType<RoutePatternLiteralPart>().Select(part => part.Content);
        if (folders.FirstOrDefault(folder => root.StartsWithSegments("/" + folder)) is { } taken)
        {
            throw new ConfigurationException(
                $"La clé « Portal:PathBase » vaut « {root} », mais « /{taken} » désigne une page du portail. Choisissez un autre chemin, par exemple « /portail ».");
        }
    }

    public Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path.StartsWithSegments(root, out var below) ? below : http.Request.Path;
        http.Request.Path = path.HasValue ? path : "/";
        http.Request.PathBase = root;
        http.Response.OnStarting(static state => PutBelowAsync((HttpContext)state), http);
        return next(http);
    }

    private static Task PutBelowAsync(HttpContext http)
    {
        if (http.Response.Headers.Location.ToString() is { Length: > 0 } address)
        {
            http.Response.Headers.Location = http.Request.PathBase.Below(address);
        }

        return Task.CompletedTask;
    }
}
