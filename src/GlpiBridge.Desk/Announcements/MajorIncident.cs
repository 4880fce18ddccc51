using GlpiBridge.Desk.Categories;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Announcements;

/// <summary>The open ticket of an outage, which those whom it is announced to may watch.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Category">Full name of its category; null when it has none.</param>
/// <param name="IsJoined">Whether the reader is on it already.</param>
public sealed record MajorIncident(TicketId Ticket, string? Category, bool IsJoined)
{
    /// <summary>Whether what somebody declares under a category may well be this.</summary>
    public bool Covers(OfferedCategory category) => Category is { } own && (category.FullName == own || category.IsBelow(own));
}
