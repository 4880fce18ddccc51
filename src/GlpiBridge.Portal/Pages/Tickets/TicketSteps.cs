using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>How far a request has come: sent, taken in charge, waiting where it waits, solved, closed.</summary>
internal static class TicketSteps
{
    public static IReadOnlyList<TicketStep> Of(TicketFolder folder, PortalTexts texts)
    {
        var ticket = folder.Ticket;
        var by = folder.People.Where(person => person.Role is TicketUserRole.Assigned && person.Name.Length > 0).Select(person => person.Name).ToList();
        var steps = new List<(string Text, bool IsReached)>
        {
            (texts["tickets.step-sent"], true),
            (by.Count > 0 ? texts["tickets.step-taken-by", string.Join(", ", by)] : texts["tickets.step-taken"], ticket.Status is not TicketStatus.New),
        };
        if (ticket.Status is TicketStatus.Waiting)
        {
            steps.Add((texts[folder.IsRequester ? "tickets.state-waiting" : "tickets.state-waiting-others"], true));
        }

        steps.Add((texts[ticket.Status is TicketStatus.Solved && folder.IsRequester ? "tickets.state-solved" : "tickets.step-solved"], ticket.Status is TicketStatus.Solved or TicketStatus.Closed));
        steps.Add((texts["tickets.step-closed"], ticket.Status is TicketStatus.Closed));
        var current = steps.FindLastIndex(step => step.IsReached);
        return [.. steps.Select((step, index) => new TicketStep(step.Text, step.IsReached, index == current))];
    }
}

internal sealed record TicketStep(string Text, bool IsReached, bool IsCurrent);
