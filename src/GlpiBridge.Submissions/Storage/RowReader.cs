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
        SendingSince = row.SendingSince,
        UpdatedAt = row.UpdatedAt,
    };

    public StoredFile File(FileRow row) => new(row.Id, row.QuestionId, sealer.OpenText(row.Name), row.ContentType, row.Length);

    /// <summary>A draft for a list; one whose key is gone is listed without its title, so that it can be deleted.</summary>
    public DraftSummary Summary(SubmissionRow row, string? titleQuestion, TimeSpan kept) =>
        new(row.Id, row.FormId, titleQuestion is null ? null : TitleOf(row, titleQuestion), row.Reference, row.EntityId, row.UpdatedAt, row.UpdatedAt + kept);

    public bool IsSame(FileRow row, byte[] digest) => row.Digest is { } theirs && sealer.OpenBytes(theirs).AsSpan().SequenceEqual(digest);

    /// <summary>The phone number of a receipt; null for one whose key is gone.</summary>
    public string? CallbackOf(SubmissionRow row) => TryOpen(row)?.Callback;

    private string? TitleOf(SubmissionRow row, string question) => TryOpen(row)?.Answers.GetValueOrDefault(question) is [var title, ..] ? title : null;

    private SubmissionContent? TryOpen(SubmissionRow row)
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
}
