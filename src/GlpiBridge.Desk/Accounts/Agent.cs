using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Accounts;

/// <summary>The person who is signed in, with the GLPI session that acts for them and the entity they work in.</summary>
public sealed record Agent
{
    public required UserId UserId { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required EntityId Entity { get; init; }

    public required string EntityName { get; init; }

    /// <summary>Entities above the agent's: what is recursive there is visible here.</summary>
    public required IReadOnlyList<EntityId> ParentEntities { get; init; }

    /// <summary>The ticket template of the agent's GLPI profile, or null.</summary>
    public TicketTemplateId? ProfileTemplate { get; init; }

    public required SessionToken Session { get; init; }

    public string Name => $"{FirstName} {LastName}".Trim();

    /// <summary>True for what belongs to the agent's entity, or to one above that shares it with those below.</summary>
    public bool Sees(EntityId entity, bool isRecursive) => entity == Entity || (isRecursive && ParentEntities.Contains(entity));
}
