using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Pages.Requests;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>Something that is being filled in about a request.</summary>
/// <param name="Id">What, on which request.</param>
/// <param name="Folder">The request as its reader sees it.</param>
/// <param name="Form">The answers so far.</param>
/// <param name="IsPossible">Whether it can be sent as the request stands.</param>
/// <param name="SavedAt">When it was kept, as the agent's clock says it; null before anything was.</param>
internal sealed record TicketFormView(TicketFormId Id, TicketFolder Folder, FormView Form, bool IsPossible, string? SavedAt)
{
    /// <summary>Field that tells which state of the request the writer has seen: what they write on an open one is no refusal of a solution that came meanwhile.</summary>
    public const string SeenField = "Seen";

    public string Address => $"{TimelineMaking.AddressOf(Id.Ticket)}/{Id.Name}";

    public TicketStatus Status => Folder.Ticket.Status;

    /// <summary>Whether it refuses the solution.</summary>
    public bool Refuses => Id.Kind is TicketFormKind.Answer && Folder.MaySettle;
}
