using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Portal.Endpoints.Tickets;

namespace GlpiBridge.Portal.Pages.Tickets;

internal static class TicketsRegistration
{
    public static void AddTickets(this IServiceCollection services)
    {
        services.AddSingleton<TicketWords>();
        services.AddSingleton<TicketEndpoints>();
        services.AddSingleton<TicketQuestionnaires>();
        services.AddSingleton<ITicketQuestionnaires>(provider => provider.GetRequiredService<TicketQuestionnaires>());
        services.AddSingleton<TicketFormDesk>();
        services.AddSingleton<TicketExport>();
        services.AddSingleton<TicketStateEndpoint>();
    }
}
