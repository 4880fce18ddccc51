using GlpiBridge.Desk.Attachments.Inspection;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Desk.Attachments;

/// <summary>The question that a file is for, and what it takes.</summary>
public sealed record FileTarget
{
    public required string Question { get; init; }

    public required int MaxFiles { get; init; }

    /// <summary>Largest file in bytes; null for what GLPI takes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Extensions in lower case; empty for those that GLPI takes.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>True for pictures at their place in a text.</summary>
    public bool IsForImages { get; init; }

    /// <returns>What the question takes; null when it takes no files.</returns>
    public static FileTarget? Of(Question question) => question switch
    {
        FilesQuestion files => new FileTarget { Question = files.Id, MaxFiles = files.MaxFiles, MaxBytes = files.MaxBytes, Extensions = files.Extensions },
        RichTextQuestion text => new FileTarget { Question = text.Id, MaxFiles = RichTextQuestion.MaxImages, Extensions = ["png", "jpg", "jpeg", "gif", "webp"], IsForImages = true },
        _ => null,
    };

    /// <summary>Largest file in bytes: the lowest of the question's, GLPI's and the manual's limits.</summary>
    public long Limit(AttachmentRules? rules) => Math.Min(MaxBytes ?? long.MaxValue, rules?.MaxBytes ?? AttachmentLimits.ManualMaxBytes);

    /// <summary>What the name says against a file, before its bytes are here; null when nothing.</summary>
    public AnswerFault? FaultOf(string name, AttachmentRules? rules) =>
        IsForImages && AttachedFile.ExtensionOf(name).Length == 0 ? null
        : FileInspection.OfName(name) is { } refused ? Fault(refused, name)
        : !Takes(AttachedFile.ExtensionOf(name), rules) ? new AnswerFault(Question, "fault.file-type", name)
        : null;

    internal AnswerFault Fault(FileVerdict.Refused refused, string name) => new(Question, refused.Key, name, AttachedFile.ExtensionOf(name));

    private bool Takes(string extension, AttachmentRules? rules) =>
        (Extensions.Count == 0 || Extensions.Contains(extension)) && (rules is null || rules.Extensions.Contains(extension));
}
