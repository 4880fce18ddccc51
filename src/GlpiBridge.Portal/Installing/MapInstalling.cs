using GlpiBridge.Portal.Endpoints;

namespace GlpiBridge.Portal.Installing;

internal static class InstallingRegistration
{
    public static IServiceCollection AddInstalling(this IServiceCollection services) => services.AddSingleton<Manifest>().AddSingleton<ServiceWorker>();

    public static void MapInstalling(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Serve(endpoints.ServiceProvider.GetRequiredService<Manifest>().File);
        // At one address for ever: browsers that have an old one ask there.
        var worker = endpoints.ServiceProvider.GetRequiredService<ServiceWorker>();
        endpoints.Serve(ServiceWorker.Path, () => worker.File);
    }
}
