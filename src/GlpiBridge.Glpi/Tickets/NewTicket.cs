using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Assets;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A ticket to create. GLPI checks nothing but the entity: category, type and urgency are stored as they come.</summary>
public sealed record NewTicket
{
    /// <summary>Title; GLPI cuts it at 255 characters without a word.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Text, as HTML. GLPI stores it unsanitised. An inline image is <c>&lt;img id="TAG" src="x"&gt;</c> with a file whose <see cref="Documents.FileToSend.InlineTag"/> is TAG; GLPI keeps
    /// <c>width</c> only where <c>height</c> stands with it. A bare <c>&gt;</c> in the text after an image is lost with all before it: write <c>&amp;gt;</c>, as HTML writers do.
    /// </summary>
    public required string Content { get; init; }

    /// <summary>Incident or request.</summary>
    public TicketType Type { get; init; } = TicketType.Incident;

    /// <summary>Category; null for none.</summary>
    public ItilCategoryId? Category { get; init; }

    /// <summary>Urgency; null for nobody's choice: GLPI takes medium.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Impact; null for nobody's choice: GLPI takes medium.</summary>
    public Impact? Impact { get; init; }

    /// <summary>Location; null for none.</summary>
    public LocationId? Location { get; init; }

    /// <summary>Where the request comes from; null for GLPI's default.</summary>
    public RequestTypeId? RequestType { get; init; }

    /// <summary>Entity, among the session's active ones; null for the active one (for a service account that is the root).</summary>
    public EntityId? Entity { get; init; }

    /// <summary>Requesters, at least one: GLPI makes a ticket without any otherwise, which its writer cannot find, follow or close.</summary>
    public required IReadOnlyList<UserId> Requesters { get; init; }

    /// <summary>Observers.</summary>
    public IReadOnlyList<TicketActor> Observers { get; init; } = [];

    /// <summary>Groups that ask.</summary>
    public IReadOnlyList<GroupId> RequesterGroups { get; init; } = [];

    /// <summary>Technicians who are to handle it. GLPI takes them from a self-service user too, and the ticket is then no longer new.</summary>
    public IReadOnlyList<UserId> AssignedUsers { get; init; } = [];

    /// <summary>Groups that are to handle it, likewise.</summary>
    public IReadOnlyList<GroupId> AssignedGroups { get; init; } = [];

    /// <summary>Assets that it is about. GLPI links them without asking for a right to read them, so be sure that they are the requester's to name.</summary>
    public IReadOnlyList<TicketItem> Items { get; init; } = [];

    /// <summary>Ticket template whose mandatory fields GLPI is to enforce; it does so only when asked. See <see cref="GlpiException.IsRefusedCreation"/>.</summary>
    public TicketTemplateId? Template { get; init; }

    /// <summary>Whether GLPI sends nobody a mail about its making (<c>_disablenotif</c>).</summary>
    public bool IsSilent { get; init; }
}

/// <summary>An asset that a ticket is about.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">Which one.</param>
public readonly record struct TicketItem(AssetType Type, AssetId Id);

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

/// <summary>How many are hit.</summary>
public enum Impact
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
