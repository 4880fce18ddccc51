using GlpiBridge.Glpi.Templates;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.TicketTemplates;

/// <summary>Which mandatory fields of a template a ticket lacks.</summary>
internal static class MandatoryFields
{
    public static IReadOnlyList<TicketField> MissingFrom(NewTicket ticket, bool hasFiles, IEnumerable<TicketField> mandatory) =>
        [.. mandatory.Where(field => !Has(ticket, hasFiles, field)).Distinct()];

    private static bool Has(NewTicket ticket, bool hasFiles, TicketField field) => field switch
    {
        TicketField.Name => !string.IsNullOrWhiteSpace(ticket.Name),
        TicketField.Content => !string.IsNullOrWhiteSpace(ticket.Content),
        TicketField.Category => ticket.Category is not null,
        TicketField.Location => ticket.Location is not null,
        TicketField.Items => ticket.Items.Count > 0,
        TicketField.Documents => hasFiles,
        TicketField.Observer => ticket.Observers.Any(actor => actor.GroupId is null),
        // GLPI's form for agents does not show groups, but refuses a ticket with named people and none of these.
        TicketField.ObserverGroup => ticket.Observers.Any(actor => actor.GroupId is not null),
        TicketField.RequesterGroup => ticket.RequesterGroups.Count > 0,
        // The rest is always there (type, requester), is filled in by GLPI (urgency, status, dates, source) or binds no agent in GLPI's own form either (technician, priority, SLA...).
        _ => true,
    };
}
