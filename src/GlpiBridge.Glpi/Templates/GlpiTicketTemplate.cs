using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Templates;

/// <summary>A ticket template (<c>TicketTemplate</c>) with its mandatory and its predefined fields. GLPI fills nothing in from it by itself when a ticket comes through the API.</summary>
public sealed record GlpiTicketTemplate
{
    /// <summary>The template.</summary>
    [JsonPropertyName("id")]
    public TicketTemplateId Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Fields that must be filled, in GLPI's order.</summary>
    [JsonIgnore]
    public IReadOnlyList<TicketField> Mandatory { get => field ?? []; init; }

    /// <summary>Values that GLPI's own form starts with, in GLPI's order; a field may come several times.</summary>
    [JsonIgnore]
    public IReadOnlyList<PredefinedField> Predefined { get => field ?? []; init; }
}

/// <summary>A mandatory field (<c>TicketTemplateMandatoryField</c>).</summary>
public sealed record MandatoryField
{
    /// <summary>The field.</summary>
    [JsonPropertyName("num")]
    public int Number { get; init; }
}

/// <summary>A predefined field (<c>TicketTemplatePredefinedField</c>).</summary>
public sealed record PredefinedField
{
    /// <summary>The field's number.</summary>
    [JsonPropertyName("num")]
    public int Number { get; init; }

    /// <summary>The value as GLPI stores it: a number as digits, a text, <c>Computer_7</c> for an asset.</summary>
    [JsonPropertyName("value")]
    public string Value { get => field ?? ""; init; }

    /// <summary>The field.</summary>
    [JsonIgnore]
    public TicketField Field => (TicketField)Number;
}

/// <summary>What an entity says of ticket templates (<c>Entity</c>).</summary>
public sealed record EntityTemplate
{
    /// <summary>The entity above; null for the root.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId? ParentId { get; init; }

    /// <summary>-2 when the entity takes over what the one above says.</summary>
    [JsonPropertyName("tickettemplates_strategy")]
    public int Strategy { get; init; }

    /// <summary>The template; null for none. Counts only when nothing is taken over from above.</summary>
    [JsonPropertyName("tickettemplates_id"), JsonConverter(typeof(Http.OptionalIdConverter<TicketTemplateId>))]
    public TicketTemplateId? Template { get; init; }
}
