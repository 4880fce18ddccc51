using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Operations;

internal static class OperationsPagesRegistration
{
    public static void AddOperationsPages(this IServiceCollection services)
    {
        services.AddSingleton<Operators>();
        services.AddSingleton<OperationWords>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddFolderApplicationModelConvention("/Operations", page => page.Filters.Add(new TypeFilterAttribute(typeof(OperatorsOnly)))));
    }
}
