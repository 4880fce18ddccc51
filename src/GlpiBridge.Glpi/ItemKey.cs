namespace GlpiBridge.Glpi;

/// <summary>Names an item of any of GLPI's types.</summary>
/// <param name="ItemType">GLPI's type, such as <c>Ticket</c> or <c>ITILFollowup</c>.</param>
/// <param name="ItemId">The item's number.</param>
public readonly record struct ItemKey(string ItemType, long ItemId)
{
    /// <summary>Names a ticket.</summary>
    /// <param name="id">The ticket.</param>
    /// <returns>The key.</returns>
    public static ItemKey Of(TicketId id) => new("Ticket", id.Value);

    /// <summary>Names a follow-up.</summary>
    /// <param name="id">The follow-up.</param>
    /// <returns>The key.</returns>
    public static ItemKey Of(FollowupId id) => new("ITILFollowup", id.Value);

    /// <summary>Names a task of a ticket.</summary>
    /// <param name="id">The task.</param>
    /// <returns>The key.</returns>
    public static ItemKey Of(TicketTaskId id) => new("TicketTask", id.Value);

    /// <summary>Names a solution.</summary>
    /// <param name="id">The solution.</param>
    /// <returns>The key.</returns>
    public static ItemKey Of(SolutionId id) => new("ITILSolution", id.Value);

    /// <summary>Names an approval.</summary>
    /// <param name="id">The approval.</param>
    /// <returns>The key.</returns>
    public static ItemKey Of(TicketValidationId id) => new("TicketValidation", id.Value);
}
