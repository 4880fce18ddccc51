using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Body of <c>DELETE Ticket</c>.</summary>
/// <param name="Input">What goes.</param>
public sealed record TicketDeletionBody([property: JsonPropertyName("input")] TicketDeletion Input);

/// <summary>A ticket that goes into the bin.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="DisablesNotifications">1 for no mails.</param>
public sealed record TicketDeletion(
    [property: JsonPropertyName("id")] TicketId Id,
    [property: JsonPropertyName("_disablenotif")] int? DisablesNotifications);
