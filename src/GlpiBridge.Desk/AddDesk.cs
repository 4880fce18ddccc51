using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Assets;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Desk.Tickets.News;
using GlpiBridge.Desk.Tickets.Remembered;
using GlpiBridge.Desk.TicketTemplates;
using GlpiBridge.Glpi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk;

public static class DeskRegistration
{
    /// <summary>Adds what a user can do.</summary>
    /// <param name="services">The application's services; submissions must be among them.</param>
    /// <param name="configFolder">The folder of the forms and of the templates of their tickets.</param>
    public static IServiceCollection AddDesk(this IServiceCollection services, string configFolder)
    {
        services.AddOptions<DeskOptions>().BindConfiguration("Desk").ValidateDataAnnotations().ValidateOnStart();
        services.AddGlpi();
        services.AddFaq(configFolder);
        services.AddDelivery();
        services.AddSingleton<SettingsCache>();
        services.AddSingleton(provider => new FormCatalogue(configFolder, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FormCatalogue>>()));
        services.AddSingleton<SignIn>();
        services.AddSingleton<AgentCalls>();
        services.AddSingleton<EntityTrees>();
        services.AddSingleton<People>();
        services.AddSingleton<RepresentedPlaces>();
        services.AddSingleton<RepresentedSignIn>();
        services.AddSingleton<WorkPlace>();
        services.AddSingleton<AgentCards>();
        services.AddSingleton<Callers>();
        services.AddSingleton<CategoryCatalogue>();
        services.AddSingleton<TemplateCatalogue>();
        services.AddSingleton<TemplateLabels>();
        services.AddSingleton<TemplateRules>();
        services.AddSingleton<AssetFinder>();
        services.AddSingleton<RootCheck>();
        services.AddSingleton<AttachmentLimits>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<FormOpening>();
        services.AddSingleton<TicketComposer>();
        services.AddSingleton<TicketSender>();
        services.AddSingleton<RequestParcels>();
        services.AddSingleton<SubmissionSender>();
        services.AddSingleton<SubmitRequest>();
        services.AddSingleton<SendAddition>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<Announcements.Announcements>();
        services.AddSingleton<TicketMemory>();
        services.AddHostedService(provider => provider.GetRequiredService<TicketMemory>());
        services.AddSingleton<TicketRecall>();
        services.AddSingleton<AnnouncementBoard>();
        services.AddSingleton<MajorIncidents>();
        services.AddSingleton<MeToo>();
        services.AddSingleton<TimelineMaking>();
        services.AddSingleton<StatusChanges>();
        services.AddSingleton<TicketDesk>();
        services.AddSingleton<TicketSight>();
        services.AddSingleton<TicketFiles>();
        services.AddSingleton<SimilarRequests>();
        services.AddSingleton<TicketList>();
        services.AddSingleton<TicketNews>();
        services.AddSingleton<RequesterNames>();
        services.AddSingleton<TicketActs>();
        services.AddSingleton<ITicketForm, AnswerTicket>();
        services.AddSingleton<ITicketForm, CompleteTicket>();
        services.AddSingleton<ITicketForm, RateTicket>();
        services.AddSingleton<ITicketForm, AcceptSolution>();
        services.AddSingleton<ITicketForm, AnswerApproval>();
        services.AddSingleton<TicketForms>();
        services.AddSingleton<AutoClosing>();
        return services;
    }
}
