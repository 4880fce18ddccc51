using System.Text.Json.Serialization;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>
/// An approval that somebody was asked for on a ticket (<c>TicketValidation</c>). Where a technician asks a group, GLPI 10.0 makes one for each of its members.
/// </summary>
public sealed record TicketValidation
{
    /// <summary>The approval.</summary>
    [JsonPropertyName("id")]
    public TicketValidationId Id { get; init; }

    /// <summary>Who asked; null for GLPI itself, by a rule.</summary>
    [JsonPropertyName("users_id"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? AskedBy { get; init; }

    /// <summary>Who is asked, and nobody else may answer; in GLPI 11 who has answered.</summary>
    [JsonPropertyName("users_id_validate"), JsonConverter(typeof(OptionalIdConverter<UserId>))]
    public UserId? Validator { get; init; }

    /// <summary>In GLPI 11, whether a <c>User</c> or a <c>Group</c> is asked; empty before.</summary>
    [JsonPropertyName("itemtype_target")]
    public string TargetType { get => field ?? ""; init; }

    /// <summary>In GLPI 11, which one.</summary>
    [JsonPropertyName("items_id_target")]
    public long TargetId { get; init; }

    /// <summary>What was said with the question, as HTML that nobody has sanitised.</summary>
    [JsonPropertyName("comment_submission")]
    public string Question { get => field ?? ""; init; }

    /// <summary>What was said with the answer, likewise.</summary>
    [JsonPropertyName("comment_validation")]
    public string Answer { get => field ?? ""; init; }

    /// <summary>Waiting, accepted or refused.</summary>
    [JsonPropertyName("status")]
    public ValidationStatus Status { get; init; }

    /// <summary>When it was asked for, in the server's time zone.</summary>
    [JsonPropertyName("submission_date")]
    public DateTime? AskedAt { get; init; }

    /// <summary>When it was answered; null while it was not.</summary>
    [JsonPropertyName("validation_date")]
    public DateTime? AnsweredAt { get; init; }

    /// <summary>Names beside the numbers.</summary>
    [JsonPropertyName("_keys_names")]
    public ShownNames Names { get => field ?? new(); init; }

    /// <summary>Whether it is somebody's to answer.</summary>
    /// <param name="user">The user.</param>
    /// <param name="groups">His groups.</param>
    /// <returns>True for the one who is asked, himself or with his group.</returns>
    public bool IsAskedOf(UserId user, IEnumerable<GroupId> groups) => TargetType switch
    {
        "Group" => groups.Contains(new GroupId(TargetId)),
        "User" => TargetId == user.Value,
        _ => Validator == user,
    };
}

/// <summary>Where a <see cref="TicketValidation"/> stands.</summary>
[JsonConverter(typeof(OddEnumConverter<ValidationStatus>))]
public enum ValidationStatus
{
    /// <summary>GLPI told none.</summary>
    Unknown = 0,

    /// <summary>Not subject to approval; GLPI has it for a ticket as a whole alone.</summary>
    None = 1,

    /// <summary>Waits for the one who was asked.</summary>
    Waiting = 2,

    /// <summary>Accepted.</summary>
    Accepted = 3,

    /// <summary>Refused.</summary>
    Refused = 4,
}

/// <summary>Body of <c>PUT TicketValidation</c>.</summary>
/// <param name="Input">The answer.</param>
public sealed record ValidationAnswerBody([property: JsonPropertyName("input")] ValidationAnswer Input);

/// <summary>An answer in GLPI's words. Nothing else is ever sent: GLPI 10.0.19 means to hold the other columns back and does not.</summary>
/// <param name="Status">3 accepts, 4 refuses.</param>
/// <param name="Comment">Why, as HTML.</param>
public sealed record ValidationAnswer(
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("comment_validation")] string Comment);
