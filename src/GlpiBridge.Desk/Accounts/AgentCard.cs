namespace GlpiBridge.Desk.Accounts;

/// <summary>What GLPI knows of an agent; a part that it does not tell is empty or null.</summary>
/// <param name="Login">The login, as GLPI writes it.</param>
/// <param name="Emails">Mail addresses, the default one first.</param>
/// <param name="Phones">Phone numbers.</param>
/// <param name="Language">Such as <c>fr_FR</c>; null for GLPI's own.</param>
/// <param name="Profiles">The profiles held.</param>
/// <param name="Entities">The entities that the agent may work in.</param>
public sealed record AgentCard(
    string? Login, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, string? Language, IReadOnlyList<AgentProfile> Profiles, IReadOnlyList<AgentEntity> Entities)
{
    /// <summary>Whether GLPI told everything.</summary>
    public required bool IsWhole { get; init; }
}
