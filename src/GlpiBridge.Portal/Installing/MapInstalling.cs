using System.Security.Cryptography;
using System.Text;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Theme;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Installing;

internal static class InstallingRegistration
{
    public static IServiceCollection AddInstalling(this IServiceCollection services) => services.AddSingleton<Manifest>().AddSingleton<ServiceWorker>();

    public static void MapInstalling(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Serve(endpoints.ServiceProvider.GetRequiredService<Manifest>().File);
        // At one address for ever: browsers that have an old one ask there.
        endpoints.MapGet(ServiceWorker.Path, (HttpContext http, ServiceWorker worker) =>
        {
            var text = Encoding.UTF8.GetBytes(worker.Text);
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Bytes(text, "text/javascript; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text))[..16]}\""));
        }).AllowAnonymous().WithMetadata(SameForEverybody.Mark);
    }
}
