using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;

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

    /// <summary>Entities that the agent works in: their own, and those below it for some profiles.</summary>
    public required IReadOnlyList<EntityId> ActiveEntities { get; init; }

    public required ProfileId ProfileId { get; init; }

    /// <summary>The agent's groups in GLPI.</summary>
    public required IReadOnlyList<GroupId> Groups { get; init; }

    /// <summary>What the agent's profile may read of the knowledge base.</summary>
    public required KnowledgeRights KnowledgeRights { get; init; }

    /// <summary>The ticket template of the agent's GLPI profile, or null.</summary>
    public TicketTemplateId? ProfileTemplate { get; init; }

    public required SessionToken Session { get; init; }

    public string Name => $"{FirstName} {LastName}".Trim();

    /// <summary>True for what belongs to the agent's entity, or to one above that shares it with those below.</summary>
    public bool Sees(EntityId entity, bool isRecursive) => entity == Entity || (isRecursive && ParentEntities.Contains(entity));
}
