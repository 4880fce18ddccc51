namespace GlpiBridge.Glpi.Sessions;

/// <summary>Who a session belongs to and where it stands. The only way for a self-service user to learn his own name: GLPI refuses him <c>User/:id</c>.</summary>
public sealed record GlpiSession
{
    /// <summary>The session's token.</summary>
    public required SessionToken Token { get; init; }

    /// <summary>The user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>His login as GLPI stores it, whatever case he typed.</summary>
    public required string Login { get; init; }

    /// <summary>First name, may be empty.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>Family name, may be empty.</summary>
    public string LastName { get; init; } = "";

    /// <summary>The active profile.</summary>
    public ProfileId ProfileId { get; init; }

    /// <summary>Name of the active profile.</summary>
    public string ProfileName { get; init; } = "";

    /// <summary><c>helpdesk</c> for the simplified interface of self-service users, <c>central</c> for technicians.</summary>
    public string Interface { get; init; } = "";

    /// <summary>Whether it is the simplified interface.</summary>
    public bool IsHelpdesk => Interface == "helpdesk";

    /// <summary>Ticket template that the active profile gives to tickets whose category has none; null for none.</summary>
    public TicketTemplateId? ProfileTemplate { get; init; }

    /// <summary>The active entity: tickets without an entity go there.</summary>
    public EntityId ActiveEntity { get; init; }

    /// <summary>Its short name, decoded.</summary>
    public string ActiveEntityName { get; init; } = "";

    /// <summary>Entities that are active now: a ticket may be created in these only.</summary>
    public IReadOnlyList<EntityId> ActiveEntities { get; init; } = [];

    /// <summary>Ancestors of the active entities: what is recursive there is visible here.</summary>
    public IReadOnlyList<EntityId> ParentEntities { get; init; } = [];

    /// <summary>The user's groups that GLPI counts in the active entities, at the moment of signing in.</summary>
    public IReadOnlyList<GroupId> Groups { get; init; } = [];

    /// <summary>What the active profile may do with the knowledge base.</summary>
    public KnowledgeRights KnowledgeRights { get; init; }

    /// <summary>What the active profile may do with follow-ups.</summary>
    public FollowupRights FollowupRights { get; init; }

    /// <summary>What the active profile may do with approvals.</summary>
    public ValidationRights ValidationRights { get; init; }

    /// <summary>Whose tickets the active profile shows.</summary>
    public TicketRights TicketRights { get; init; }

    /// <summary>Language of the user, such as <c>fr_FR</c>; null when GLPI's own applies.</summary>
    public string? Language { get; init; }
}
