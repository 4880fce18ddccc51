using System.Text.Json;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Documents;

/// <summary>Compares what was sent with what GLPI kept, since its 201 says nothing of it (scenarios document-one-call, document-with-item).</summary>
internal static class KeptFiles
{
    // written is the text as it was sent, content as GLPI rewrote it (null when it could not be read); documents is null when they may not be seen.
    public static IReadOnlyList<FileOutcome> Compare(
        IReadOnlyList<FileToSend> files, Sent sent, string written, IReadOnlyList<GlpiDocument>? documents, string? content)
    {
        var images = content is null ? null : InlineImages.Find(written, content);
        var outcomes = new FileOutcome?[files.Count];
        var bySha1 = new Dictionary<string, DocumentId>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents ?? [])
        {
            if (document.Sha1.Length > 0)
                bySha1.TryAdd(document.Sha1, document.Id);
        }
        // Inline images first: an attachment with the same bytes shares their document, which _documents does not list.
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].InlineTag is not { } tag || images is null || !images.TryGetValue(tag, out var id))
                continue;
            outcomes[i] = new FileOutcome.Kept(files[i], id);
            if (sent.Sha1[i] is { } hash)
                bySha1.TryAdd(hash, id);
        }
        // A tagged file that is no image after all, or whose tag is not in the text, becomes an attachment.
        for (var i = 0; i < files.Count; i++)
        {
            if (outcomes[i] is null && sent.Sha1[i] is { } hash && bySha1.TryGetValue(hash, out var id))
                outcomes[i] = new FileOutcome.Kept(files[i], id);
            else if (outcomes[i] is null && files[i].InlineTag is not null && images is not null)
                outcomes[i] = new FileOutcome.Refused(files[i], Reason(files[i], i, sent.Answer));
        }
        for (var i = 0; i < files.Count; i++)
            outcomes[i] ??= ByName(files, i, sent, documents, outcomes);
        return outcomes!;
    }

    private static FileOutcome ByName(IReadOnlyList<FileToSend> files, int i, Sent sent, IReadOnlyList<GlpiDocument>? documents, FileOutcome?[] outcomes)
    {
        var file = files[i];
        if (file.InlineTag is null && documents is not null)
        {
            var taken = outcomes.OfType<FileOutcome.Kept>().Select(k => k.Document).ToHashSet();
            var name = UploadName.Of(file.FileName);
            var match = documents.FirstOrDefault(d => !taken.Contains(d.Id) && UploadName.Same(name, d.FileName));
            return match is not null ? new FileOutcome.Kept(file, match.Id) : new FileOutcome.Refused(file, Reason(file, i, sent.Answer));
        }
        return i == 0 && FirstFileError(sent.Answer) is { } error ? new FileOutcome.Refused(file, error) : new FileOutcome.Unverified(file);
    }

    private static string? Reason(FileToSend file, int index, CreatedAnswer answer)
    {
        if (index == 0 && FirstFileError(answer) is { } error)
            return error;
        return answer.Message.Contains(UploadName.Of(file.FileName), StringComparison.OrdinalIgnoreCase) ? answer.Message : null;
    }

    /// <summary><c>upload_result</c> names the first field only, so its error is the first file's.</summary>
    private static string? FirstFileError(CreatedAnswer answer)
    {
        if (answer.UploadResult.ValueKind is not JsonValueKind.Object)
            return null;
        foreach (var field in answer.UploadResult.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Array && field.Value.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first)
                return first.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.String ? error.GetString() : null;
        }
        return null;
    }
}
