using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Assets;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.TicketTemplates;
using GlpiBridge.Glpi;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Desk;

public static class DeskRegistration
{
    /// <summary>Adds what a user can do, with these forms.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, FormCatalogue forms)
    {
        services.AddOptions<DeskOptions>().BindConfiguration("Desk").ValidateDataAnnotations().ValidateOnStart();
        services.AddGlpi();
        services.AddHybridCache();
        services.AddSingleton(forms);
        services.AddSingleton<SignIn>();
        services.AddSingleton<Callers>();
        services.AddSingleton<CategoryCatalogue>();
        services.AddSingleton<TemplateCatalogue>();
        services.AddSingleton<TemplateLabels>();
        services.AddSingleton<TemplateRules>();
        services.AddSingleton<AssetFinder>();
        services.AddSingleton<RootCheck>();
        services.AddSingleton<AttachmentLimits>();
        services.AddSingleton<FormOpening>();
        services.AddSingleton<TicketComposer>();
        services.AddSingleton<SubmitRequest>();
        services.AddSingleton<Receipts>();
        return services;
    }
}
