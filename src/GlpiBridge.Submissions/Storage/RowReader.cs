using System.Security.Cryptography;

namespace GlpiBridge.Submissions.Storage;

/// <summary>What the rows say, decrypted.</summary>
internal sealed class RowReader(Sealer sealer)
{
    public Submission Submission(SubmissionRow row) => new()
    {
        Id = row.Id,
        OwnerId = row.OwnerId,
        FormId = row.FormId,
        EntityId = row.EntityId,
        Reference = row.Reference,
        State = row.State,
        Content = sealer.OpenContent(row.Content),
        Files = [.. row.Files.Select(File)],
        TicketId = row.TicketId,
        AcceptedAt = row.AcceptedAt,
        DueAt = row.DueAt,
        Tries = row.Tries,
        Fault = row.Fault,
        SendingSince = row.SendingSince,
        UpdatedAt = row.UpdatedAt,
        Follows = Followed(row),
    };

    public Followed? Followed(SubmissionRow row) => row.Followed is { } followed ? new Followed(followed.Id, followed.Reference, ContentOf(followed)?.Title, followed.State) : null;

    public StoredFile File(FileRow row) => new(row.Id, row.QuestionId, sealer.OpenText(row.Name), row.ContentType, row.Length) { SentAs = row.SentAs is { } name ? sealer.OpenText(name) : null, DocumentId = row.DocumentId, IsRefused = row.IsRefused };

    /// <summary>A draft for a list; one whose key is gone is listed without its title, so that it can be deleted.</summary>
    public DraftSummary Summary(SubmissionRow row, string? titleQuestion, TimeSpan kept, int additions) =>
        new(row.Id, row.FormId, titleQuestion is null ? null : TitleOf(row, titleQuestion), row.Reference, row.EntityId, row.UpdatedAt, row.UpdatedAt + kept)
        {
            Follows = Followed(row),
            Additions = additions,
        };

    public bool IsSame(FileRow row, byte[] digest) => row.Digest is { } theirs && sealer.OpenBytes(theirs).AsSpan().SequenceEqual(digest);

    /// <summary>What a submission says; null for one whose key is gone.</summary>
    public SubmissionContent? ContentOf(SubmissionRow row)
    {
        try
        {
            return sealer.OpenContent(row.Content);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string? TitleOf(SubmissionRow row, string question) => ContentOf(row)?.Answers.GetValueOrDefault(question) is [var title, ..] ? title : null;
}
