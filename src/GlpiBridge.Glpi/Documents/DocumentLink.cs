namespace GlpiBridge.Glpi.Documents;

/// <summary>The item that a new document hangs on.</summary>
/// <param name="ItemType">GLPI's type, such as <c>Ticket</c>.</param>
/// <param name="ItemId">The item's number.</param>
public sealed record DocumentLink(string ItemType, long ItemId)
{
    /// <summary>Links to a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns>The link.</returns>
    public static DocumentLink To(TicketId ticket) => new("Ticket", ticket.Value);
}
