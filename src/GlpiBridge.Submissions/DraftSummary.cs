namespace GlpiBridge.Submissions;

/// <summary>A draft as a list shows it.</summary>
/// <param name="Id">Its submission.</param>
/// <param name="FormId">The form that it belongs to.</param>
/// <param name="Title">The answer that becomes the ticket's title; null as long as there is none.</param>
/// <param name="Reference">Printed in the ticket later.</param>
/// <param name="EntityId">GLPI's id of the entity that it is for; null as long as nobody said.</param>
/// <param name="UpdatedAt">When it was last saved.</param>
/// <param name="ExpiresAt">When it is erased unless it is saved again before.</param>
public sealed record DraftSummary(Guid Id, string FormId, string? Title, string Reference, long? EntityId, DateTimeOffset UpdatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>What it is added to; null for what stands by itself.</summary>
    public Followed? Follows { get; init; }

    /// <summary>How much was added to it when it had been sent: that is erased with it.</summary>
    public int Additions { get; init; }
}
