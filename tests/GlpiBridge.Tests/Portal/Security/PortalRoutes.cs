using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Tests.Portal.Security;

/// <summary>All that the portal answers to, as it knows it itself: a page or an endpoint that is added is found without anybody thinking of it.</summary>
internal static partial class PortalRoutes
{
    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>What changes something: endpoints by their methods, and each handler of each page; a page without any is sent a POST all the same.</summary>
    public static async Task<IReadOnlyList<PortalRoute>> UnsafeAsync(PortalApplication portal)
    {
        var routes = new List<PortalRoute>();
        foreach (var endpoint in Endpoints(portal))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await portal.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
                routes.Add(new PortalRoute("POST", Pattern(endpoint), endpoint));
                routes.AddRange(loaded.HandlerMethods.Where(handler => handler.Name is not null || handler.HttpMethod != "Post")
                    .Where(handler => !Safe.Contains(handler.HttpMethod.ToUpperInvariant()))
                    .Select(handler => new PortalRoute(handler.HttpMethod.ToUpperInvariant(), Pattern(endpoint) + (handler.Name is null ? "" : "?handler=" + handler.Name), endpoint)));
            }
            else
            {
                var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST"];
                routes.AddRange(methods.Where(method => !Safe.Contains(method)).Select(method => new PortalRoute(method, Pattern(endpoint), endpoint)));
            }
        }

        return [.. routes.Distinct()];
    }

    /// <summary>What is read: pages and endpoints, without scripts and styles.</summary>
    public static IReadOnlyList<PortalRoute> Read(PortalApplication portal) =>
    [
        .. Endpoints(portal)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false)
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(endpoint => new PortalRoute("GET", Pattern(endpoint), endpoint))
            .Distinct(),
    ];

    /// <summary>The address with these values in the place of the parameters; one that is not known is a failure, so that the tests hear of it.</summary>
    public static string AddressOf(this PortalRoute route, IReadOnlyDictionary<string, string> values) => Parameter().Replace(route.Pattern, parameter =>
        values.TryGetValue(parameter.Groups[1].Value, out var value) ? value : throw new InvalidOperationException($"No value for {parameter.Value} of {route}"));

    private static IEnumerable<RouteEndpoint> Endpoints(PortalApplication portal) =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}

internal sealed record PortalRoute(string Method, string Pattern, RouteEndpoint Endpoint)
{
    public bool Equals(PortalRoute? other) => (other?.Method, other?.Pattern) == (Method, Pattern);

    public override int GetHashCode() => HashCode.Combine(Method, Pattern);

    public override string ToString() => $"{Method} {Pattern}";
}
