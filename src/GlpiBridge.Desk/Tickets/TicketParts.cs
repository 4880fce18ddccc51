using System.Text.Json.Serialization;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Tickets;

/// <summary>What GLPI's lists gave of a ticket.</summary>
public sealed record TicketParts(
    Ticket Ticket,
    IReadOnlyList<TicketUser> People,
    IReadOnlyList<TicketGroup> Groups,
    IReadOnlyList<Followup> Followups,
    IReadOnlyList<TicketTask> Tasks,
    IReadOnlyList<Solution> Solutions,
    IReadOnlyList<TicketValidation> Validations)
{
    /// <summary>What files may hang on besides the ticket.</summary>
    [JsonIgnore]
    public IReadOnlyList<ItemKey> Keys =>
        [.. Followups.Select(followup => ItemKey.Of(followup.Id)), .. Tasks.Select(task => ItemKey.Of(task.Id)), .. Solutions.Select(solution => ItemKey.Of(solution.Id))];
}
