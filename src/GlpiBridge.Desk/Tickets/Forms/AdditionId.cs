namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>What an agent adds to something that they have sent and that GLPI does not have yet. Once GLPI has a ticket of that, it is an answer on the ticket.</summary>
/// <param name="Request">The submission that it is added to.</param>
public sealed record AdditionId(Guid Request)
{
    private const string Name = "suite:";

    public override string ToString() => Name + Request;

    /// <returns>Null for everything else.</returns>
    public static AdditionId? Read(string form) =>
        form.StartsWith(Name, StringComparison.Ordinal) && Guid.TryParseExact(form[Name.Length..], "D", out var request) ? new AdditionId(request) : null;
}
