using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>Files to attach (type <c>files</c>).</summary>
public sealed record FilesQuestion : Question
{
    /// <summary>How many files at most.</summary>
    public int MaxFiles { get; init; } = 20;

    /// <inheritdoc/>
    public override string Display(FormAnswers answers, AnswerRules rules) => string.Join('\n', answers.Files(Id).Select(file => file.Name));

    /// <inheritdoc/>
    protected override string MissingKey => "fault.file-required";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers answers, AnswerRules rules)
    {
        var files = answers.Files(Id);
        if (files.Count > MaxFiles)
        {
            yield return new AnswerFault(Id, "fault.file-count", MaxFiles, files.Count);
        }

        foreach (var file in files)
        {
            if (FaultOf(file, rules) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>What is wrong with one file, or null.</summary>
    public AnswerFault? FaultOf(AttachedFile file, AnswerRules rules) =>
        file.Length == 0 ? new AnswerFault(Id, "fault.file-empty", file.Name)
        : file.Length > rules.MaxFileBytes ? new AnswerFault(Id, "fault.file-size", file.Name, rules.MaxFileBytes / (1024 * 1024))
        : !rules.Extensions.Contains(ExtensionOf(file.Name)) ? new AnswerFault(Id, "fault.file-type", file.Name)
        : null;

    private static string ExtensionOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
}
