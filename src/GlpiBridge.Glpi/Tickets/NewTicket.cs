using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A ticket to create. GLPI checks nothing but the entity: category, type and urgency are stored as they come.</summary>
public sealed record NewTicket
{
    /// <summary>Title; GLPI cuts it at 255 characters without a word.</summary>
    public required string Name { get; init; }

    /// <summary>Text, as HTML. GLPI stores it unsanitised. An inline image is <c>&lt;img id="TAG"&gt;</c> with a file whose <see cref="Documents.FileToSend.InlineTag"/> is TAG.</summary>
    public required string Content { get; init; }

    /// <summary>Incident or request.</summary>
    public TicketType Type { get; init; } = TicketType.Incident;

    /// <summary>Category; null for none.</summary>
    public ItilCategoryId? Category { get; init; }

    /// <summary>Urgency.</summary>
    public Urgency Urgency { get; init; } = Urgency.Medium;

    /// <summary>Entity, among the session's active ones; null for the active one (for a service account that is the root).</summary>
    public EntityId? Entity { get; init; }

    /// <summary>Requesters, at least one: GLPI makes a ticket without any otherwise, which its writer cannot find, follow or close.</summary>
    public required IReadOnlyList<UserId> Requesters { get; init; }

    /// <summary>Observers.</summary>
    public IReadOnlyList<TicketActor> Observers { get; init; } = [];

    /// <summary>Ticket template whose mandatory fields GLPI is to enforce; it does so only when asked.</summary>
    public TicketTemplateId? Template { get; init; }
}

/// <summary>What a ticket is.</summary>
[JsonConverter(typeof(OddEnumConverter<TicketType>))]
public enum TicketType
{
    /// <summary>Something is broken.</summary>
    Incident = 1,

    /// <summary>Something is asked for.</summary>
    Request = 2,
}

/// <summary>How urgent the requester finds it.</summary>
[JsonConverter(typeof(OddEnumConverter<Urgency>))]
public enum Urgency
{
    /// <summary>Very low.</summary>
    VeryLow = 1,

    /// <summary>Low.</summary>
    Low = 2,

    /// <summary>Medium.</summary>
    Medium = 3,

    /// <summary>High.</summary>
    High = 4,

    /// <summary>Very high.</summary>
    VeryHigh = 5,
}
