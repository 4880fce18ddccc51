using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Glpi.Users;

/// <summary>A profile with the rights that a client must know of (<c>Profile/:id</c>, which lists all rights beside the columns; the list of profiles does not).</summary>
public sealed record GlpiProfile
{
    private const int ReadRight = 1;

    /// <summary>The profile.</summary>
    [JsonPropertyName("id")]
    public ProfileId Id { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string Name { get => field ?? ""; init; }

    /// <summary><c>helpdesk</c> for the simplified interface of self-service users, <c>central</c> for technicians.</summary>
    [JsonPropertyName("interface")]
    public string Interface { get => field ?? ""; init; }

    /// <summary>Whether it is the simplified interface.</summary>
    [JsonIgnore]
    public bool IsHelpdesk => Interface == "helpdesk";

    /// <summary>Ticket template that it gives to tickets whose category has none; null for none.</summary>
    [JsonPropertyName("tickettemplates_id"), JsonConverter(typeof(OptionalIdConverter<TicketTemplateId>))]
    public TicketTemplateId? TicketTemplate { get; init; }

    /// <summary>Its rights on the knowledge base; 0 for none.</summary>
    [JsonPropertyName("knowbase"), JsonConverter(typeof(OddEnumConverter<KnowledgeRights>))]
    public KnowledgeRights Knowledge { get; init; }

    /// <summary>Its rights on approvals; 0 for none.</summary>
    [JsonPropertyName("ticketvalidation"), JsonConverter(typeof(OddEnumConverter<ValidationRights>))]
    public ValidationRights Validation { get; init; }

    /// <summary>Its rights on tickets; 0 for none.</summary>
    [JsonPropertyName("ticket"), JsonConverter(typeof(OddEnumConverter<TicketRights>))]
    public TicketRights Tickets { get; init; }

    /// <summary>Bits of its right on public announcements; 0 for none.</summary>
    [JsonPropertyName("reminder_public")]
    public int ReminderRights { get; init; }

    /// <summary>Whether GLPI lets it create tickets.</summary>
    [JsonIgnore]
    public bool MayCreateTickets => Tickets.HasFlag(TicketRights.Create);

    /// <summary>Whether GLPI shows it public announcements.</summary>
    [JsonIgnore]
    public bool MayReadReminders => (ReminderRights & ReadRight) != 0;
}
