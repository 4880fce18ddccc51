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
        // The portal always sends these, or GLPI fills them in itself.
        TicketField.Type or TicketField.Requester or TicketField.Status or TicketField.Date or TicketField.Urgency or TicketField.Impact or TicketField.Priority
            or TicketField.RequestType => true,
        TicketField.Name => !string.IsNullOrWhiteSpace(ticket.Name),
        TicketField.Content => !string.IsNullOrWhiteSpace(ticket.Content),
        TicketField.Category => ticket.Category is not null,
        TicketField.Location => ticket.Location is not null,
        TicketField.AssignedUser => ticket.Assigned.Any(actor => actor.UserId is not null),
        TicketField.AssignedGroup => ticket.Assigned.Any(actor => actor.GroupId is not null),
        TicketField.Observer => ticket.Observers.Any(actor => actor.UserId is not null),
        TicketField.ObserverGroup => ticket.Observers.Any(actor => actor.GroupId is not null),
        TicketField.RequesterGroup => ticket.RequesterGroups.Count > 0,
        TicketField.Items => ticket.Items.Count > 0,
        TicketField.Documents => hasFiles,
        _ => false,
    };
}
