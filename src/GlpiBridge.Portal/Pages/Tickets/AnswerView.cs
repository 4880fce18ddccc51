using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Pages.Requests;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>An answer that is being written on a request.</summary>
/// <param name="Folder">The request as the writer sees it.</param>
/// <param name="Form">The answer so far.</param>
/// <param name="SavedAt">When it was kept, as the agent's clock says it; null before anything was.</param>
internal sealed record AnswerView(TicketFolder Folder, FormView Form, string? SavedAt)
{
    /// <summary>Field that tells which state of the request the writer has seen: what they write on an open one is no refusal of a solution that came meanwhile.</summary>
    public const string SeenField = "Seen";

    public TicketStatus Status => Folder.Ticket.Status;

    /// <summary>Whether it refuses the solution.</summary>
    public bool Refuses => Folder.MaySettle;
}
