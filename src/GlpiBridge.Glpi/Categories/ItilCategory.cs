using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Categories;

/// <summary>A category of tickets (<c>ITILCategory</c>).</summary>
public sealed record ItilCategory
{
    /// <summary>The category.</summary>
    [JsonPropertyName("id")]
    public ItilCategoryId Id { get; init; }

    /// <summary>Its own name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Its path, separated by <c>" &gt; "</c>.</summary>
    [JsonPropertyName("completename")]
    public string CompleteName { get => field ?? ""; init; }

    /// <summary>The category above; null at the top.</summary>
    [JsonPropertyName("itilcategories_id"), JsonConverter(typeof(OptionalIdConverter<ItilCategoryId>))]
    public ItilCategoryId? ParentId { get; init; }

    /// <summary>The entity it belongs to.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId EntityId { get; init; }

    /// <summary>Whether the sub-entities of <see cref="EntityId"/> have it too.</summary>
    [JsonPropertyName("is_recursive")]
    public bool IsRecursive { get; init; }

    /// <summary>Whether self-service users should see it. GLPI does not enforce it on a ticket.</summary>
    [JsonPropertyName("is_helpdeskvisible")]
    public bool IsHelpdeskVisible { get; init; }

    /// <summary>Whether it is for incidents.</summary>
    [JsonPropertyName("is_incident")]
    public bool IsIncident { get; init; }

    /// <summary>Whether it is for requests.</summary>
    [JsonPropertyName("is_request")]
    public bool IsRequest { get; init; }

    /// <summary>Depth, 1 at the top.</summary>
    [JsonPropertyName("level")]
    public int Level { get; init; }

    /// <summary>Ticket template for incidents.</summary>
    [JsonPropertyName("tickettemplates_id_incident"), JsonConverter(typeof(OptionalIdConverter<TicketTemplateId>))]
    public TicketTemplateId? TicketTemplateForIncident { get; init; }

    /// <summary>Ticket template for requests.</summary>
    [JsonPropertyName("tickettemplates_id_demand"), JsonConverter(typeof(OptionalIdConverter<TicketTemplateId>))]
    public TicketTemplateId? TicketTemplateForRequest { get; init; }
}
