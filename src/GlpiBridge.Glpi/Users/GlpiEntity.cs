using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Users;

/// <summary>An entity (<c>Entity</c>).</summary>
public sealed record GlpiEntity
{
    /// <summary>As the entity above has it (<c>Entity::CONFIG_PARENT</c>).</summary>
    public const int Inherited = -2;

    /// <summary>The entity; 0 is the root.</summary>
    [JsonPropertyName("id")]
    public EntityId Id { get; init; }

    /// <summary>Its own name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>Its path, separated by <c>" &gt; "</c>.</summary>
    [JsonPropertyName("completename")]
    public string CompleteName { get => field ?? ""; init; }

    /// <summary>The entity above; means nothing for the root, which has none.</summary>
    [JsonPropertyName("entities_id")]
    public EntityId ParentId { get; init; }

    /// <summary>Days after which GLPI closes a solved ticket by itself; <see cref="Inherited"/>, another negative number for never.</summary>
    [JsonPropertyName("autoclose_delay")]
    public int? AutoCloseDelay { get; init; }

    /// <summary>Whether <see cref="CalendarId"/> counts, 0, or that of the entity above, <see cref="Inherited"/>.</summary>
    [JsonPropertyName("calendars_strategy")]
    public int CalendarStrategy { get; init; }

    /// <summary>The calendar of its working days; 0 for none.</summary>
    [JsonPropertyName("calendars_id")]
    public long CalendarId { get; init; }

    /// <summary>Whether <see cref="TicketTemplate"/> counts, 0, or that of the entity above, <see cref="Inherited"/>.</summary>
    [JsonPropertyName("tickettemplates_strategy")]
    public int TicketTemplateStrategy { get; init; }

    /// <summary>The template of its tickets whose category and profile have none; null for none.</summary>
    [JsonPropertyName("tickettemplates_id"), JsonConverter(typeof(OptionalIdConverter<TicketTemplateId>))]
    public TicketTemplateId? TicketTemplate { get; init; }
}
