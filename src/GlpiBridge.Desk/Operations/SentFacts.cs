using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Desk.Operations;

/// <summary>What an operator is told of something that was sent.</summary>
public sealed record SentFacts
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required string Reference { get; init; }

    public required Guid Id { get; init; }

    public required SubmissionState State { get; init; }

    public required string Form { get; init; }

    /// <summary>GLPI's id of whoever sent it.</summary>
    public required long Sender { get; init; }

    /// <summary>GLPI's id of the entity that it is for; null where nobody said.</summary>
    public required long? Entity { get; init; }

    public required DateTimeOffset? SentAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The reference of what it follows: it is tried once GLPI has a ticket of that; null for what goes by itself.</summary>
    public required string? Follows { get; init; }

    /// <summary>When it is tried next; null when it waits for somebody, or for what it follows.</summary>
    public required DateTimeOffset? NextTryAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public required int Tries { get; init; }

    public required string? Fault { get; init; }

    /// <summary>Since when GLPI may have carried out a call whose answer is not known; null when there is none.</summary>
    public required DateTimeOffset? CallOpenSince { get; init; }

    public required string? GlpiWords { get; init; }

    public required long? Ticket { get; init; }

    public required IReadOnlyList<FileFacts> Files { get; init; }

    /// <summary>What its author wrote; null unless that was asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }

    /// <param name="sent">The submission.</param>
    /// <param name="withAnswers">Whether what its author wrote is told too.</param>
    public static SentFacts Of(Submission sent, bool withAnswers) => new()
    {
        Reference = sent.Reference,
        Id = sent.Id,
        State = sent.State,
        Form = sent.FormId,
        Sender = sent.OwnerId,
        Entity = sent.EntityId ?? sent.Content.Sender?.EntityId,
        SentAt = sent.AcceptedAt,
        ChangedAt = sent.UpdatedAt,
        Follows = sent.Follows?.Reference,
        NextTryAt = sent.DueAt,
        Tries = sent.Tries,
        Fault = sent.Fault,
        CallOpenSince = sent.SendingSince,
        GlpiWords = sent.Content.GlpiWords,
        Ticket = sent.TicketId,
        Files = [.. sent.Files.Select(FileFacts.Of)],
        Answers = withAnswers ? sent.Content.Answers : null,
    };

    /// <returns>The same as a program reads it.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <returns>A list as a program reads it: without titles, which are their authors' words.</returns>
    public static string ListJson(IEnumerable<SentSummary> sent) => JsonSerializer.Serialize(
        sent.Select(one => new { one.Reference, one.Id, one.State, Form = one.FormId, Sender = one.OwnerId, SentAt = one.AcceptedAt, Follows = one.Follows?.Reference, NextTryAt = one.DueAt, one.Tries, one.Fault, Ticket = one.TicketId }), Options);
}

/// <summary>What an operator is told of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="MediaType">What its bytes were found to be.</param>
/// <param name="Question">The question that it was attached to.</param>
/// <param name="Document">GLPI's document of it; null as long as GLPI is not known to have it.</param>
/// <param name="IsRefused">Whether GLPI has refused it.</param>
public sealed record FileFacts(string Name, long Length, string MediaType, string Question, long? Document, bool IsRefused)
{
    /// <summary>Under which name it was exported; null where it was not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExportedAs { get; init; }

    internal static FileFacts Of(StoredFile file) => new(file.Name, file.Length, file.ContentType, file.QuestionId, file.DocumentId, file.IsRefused);
}
