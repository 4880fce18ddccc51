using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Components;

internal static class GalleryRegistration
{
    /// <summary>The page of components is for developers: elsewhere it has no address.</summary>
    public static void AddGallery(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<GallerySamples>();
        if (!environment.IsDevelopment())
        {
            services.PostConfigure<RazorPagesOptions>(pages => pages.Conventions.AddPageRouteModelConvention("/Components/Gallery", page => page.Selectors.Clear()));
        }
    }
}
