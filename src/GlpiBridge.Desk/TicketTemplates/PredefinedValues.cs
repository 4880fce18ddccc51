using System.Globalization;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Templates;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.TicketTemplates;

/// <summary>
/// Puts a template's predefined values where the form answered nothing: urgency, impact, category, location, source, technicians, observers and groups.
/// Left out on purpose: title, text, type and requester (always the form's), status and dates (GLPI's own), priority (GLPI works it out from urgency and impact,
/// whatever an agent sends), suppliers, SLAs, approvals, tasks, documents, contracts and assets (nothing that an agent decides).
/// </summary>
internal static class PredefinedValues
{
    public static NewTicket Fill(NewTicket ticket, IEnumerable<PredefinedField> values) => values.Aggregate(ticket, Fill);

    private static NewTicket Fill(NewTicket ticket, PredefinedField value)
    {
        if (!long.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return ticket;
        }

        return value.Field switch
        {
            TicketField.Urgency when number <= (int)Urgency.VeryHigh => ticket with { Urgency = ticket.Urgency ?? (Urgency)number },
            TicketField.Impact when number <= (int)Impact.VeryHigh => ticket with { Impact = ticket.Impact ?? (Impact)number },
            TicketField.Category => ticket with { Category = ticket.Category ?? new ItilCategoryId(number) },
            TicketField.Location => ticket with { Location = ticket.Location ?? new LocationId(number) },
            TicketField.RequestType => ticket with { RequestType = ticket.RequestType ?? new RequestTypeId(number) },
            TicketField.AssignedUser => ticket with { AssignedUsers = With(ticket.AssignedUsers, new UserId(number)) },
            TicketField.AssignedGroup => ticket with { AssignedGroups = With(ticket.AssignedGroups, new GroupId(number)) },
            TicketField.Observer => ticket with { Observers = With(ticket.Observers, TicketActor.User(new UserId(number))) },
            TicketField.ObserverGroup => ticket with { Observers = With(ticket.Observers, TicketActor.Group(new GroupId(number))) },
            TicketField.RequesterGroup => ticket with { RequesterGroups = With(ticket.RequesterGroups, new GroupId(number)) },
            _ => ticket,
        };
    }

    private static IReadOnlyList<T> With<T>(IReadOnlyList<T> some, T one) => some.Contains(one) ? some : [.. some, one];
}
