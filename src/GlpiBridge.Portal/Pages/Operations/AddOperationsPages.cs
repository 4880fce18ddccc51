using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Operations;

internal static class OperationsPagesRegistration
{
    public static void AddOperationsPages(this IServiceCollection services)
    {
        services.AddSingleton<Operators>();
        services.AddSingleton<OperationWords>();
        // Afterwards: Razor Pages begin with an empty list of conventions, whatever was in it.
        services.PostConfigure<RazorPagesOptions>(pages => pages.Conventions.AddFolderApplicationModelConvention("/Operations", page => page.Filters.Add(new TypeFilterAttribute(typeof(OperatorsOnly)))));
    }
}
