using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts;

/// <summary>The person who is signed in, with the GLPI session that acts for them, if they have one, and the entity they work in.</summary>
public sealed record Agent
{
    // What the menu shows and the cookie holds.
    private const int MostEntities = 8;

    public required UserId UserId { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required EntityId Entity { get; init; }

    public required string EntityName { get; init; }

    /// <summary>Entities above the agent's: what is recursive there is visible here.</summary>
    public required IReadOnlyList<EntityId> ParentEntities { get; init; }

    /// <summary>Entities that the agent works in: their own, and those below it for some profiles.</summary>
    public required IReadOnlyList<EntityId> ActiveEntities { get; init; }

    /// <summary>The entities that the agent may choose from, when there are a few; empty for somebody with one, and for somebody with too many to be held here.</summary>
    public IReadOnlyList<AgentEntity> Entities { get; init; } = [];

    /// <summary>Whether there is a choice of entities at all.</summary>
    public bool HasSeveralEntities { get; init; }

    public required ProfileId ProfileId { get; init; }

    public string ProfileName { get; init; } = "";

    /// <summary>True in GLPI's simplified interface, which is what the portal stands for; technicians have the standard one.</summary>
    public bool IsHelpdesk { get; init; } = true;

    /// <summary>The agent's groups in GLPI.</summary>
    public required IReadOnlyList<GroupId> Groups { get; init; }

    /// <summary>What the agent's profile may read of the knowledge base.</summary>
    public required KnowledgeRights KnowledgeRights { get; init; }

    /// <summary>What the agent's profile may do with approvals.</summary>
    public ValidationRights ValidationRights { get; init; }

    /// <summary>Whose tickets the agent's profile shows.</summary>
    public TicketRights TicketRights { get; init; }

    /// <summary>The ticket template of the agent's GLPI profile, or null.</summary>
    public TicketTemplateId? ProfileTemplate { get; init; }

    /// <summary>
    /// The agent's own GLPI session; null for somebody who signed in elsewhere than at GLPI: the service account acts for them, and nothing but <see cref="AgentCalls"/> is to ask which.
    /// </summary>
    public required SessionToken? Session { get; init; }

    public string Name => $"{FirstName} {LastName}".Trim();

    /// <summary>The same person in another entity.</summary>
    internal Agent In(EntityScope scope) => this with
    {
        Entity = scope.Entity,
        EntityName = scope.Name,
        ParentEntities = scope.Parents,
        ActiveEntities = scope.Active,
        Groups = scope.Groups,
    };

    internal static Agent Of(GlpiSession session, IReadOnlyList<AgentEntity> entities) => new()
    {
        UserId = session.UserId,
        FirstName = session.FirstName,
        LastName = session.LastName,
        Entity = session.ActiveEntity,
        EntityName = session.ActiveEntityName,
        ParentEntities = session.ParentEntities,
        ActiveEntities = session.ActiveEntities,
        Entities = Held(entities),
        HasSeveralEntities = entities.Count > 1,
        ProfileId = session.ProfileId,
        ProfileName = session.ProfileName,
        IsHelpdesk = session.IsHelpdesk,
        Groups = session.Groups,
        KnowledgeRights = session.KnowledgeRights,
        ValidationRights = session.ValidationRights,
        TicketRights = session.TicketRights,
        ProfileTemplate = session.ProfileTemplate,
        Session = session.Token,
    };

    internal static Agent Of(GlpiUser user, GlpiProfile profile, EntityScope scope, IReadOnlyList<AgentEntity> entities) => new()
    {
        UserId = user.Id,
        FirstName = user.FirstName,
        LastName = user.LastName,
        Entity = scope.Entity,
        EntityName = scope.Name,
        ParentEntities = scope.Parents,
        ActiveEntities = scope.Active,
        Entities = Held(entities),
        HasSeveralEntities = entities.Count > 1,
        ProfileId = profile.Id,
        ProfileName = profile.Name,
        IsHelpdesk = profile.IsHelpdesk,
        Groups = scope.Groups,
        KnowledgeRights = profile.Knowledge,
        ValidationRights = profile.Validation,
        TicketRights = profile.Tickets,
        ProfileTemplate = profile.TicketTemplate,
        Session = null,
    };

    /// <summary>True for what belongs to the agent's entity, or to one above that shares it with those below.</summary>
    public bool Sees(EntityId entity, bool isRecursive) => entity == Entity || (isRecursive && ParentEntities.Contains(entity));

    private static IReadOnlyList<AgentEntity> Held(IReadOnlyList<AgentEntity> entities) => entities.Count is > 1 and <= MostEntities ? entities : [];
}
