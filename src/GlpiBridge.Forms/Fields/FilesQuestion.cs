using System.ComponentModel;
using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>Files to attach (type <c>files</c>).</summary>
public sealed record FilesQuestion : Question
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>How many files at most.</summary>
    public int MaxFiles { get; init; } = 20;

    /// <summary>Largest size of one file, in bytes; null for what GLPI takes.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Extensions that the author allows, in lower case without the dot; empty for all that GLPI takes.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>What the document is, put before its name so that the technician sees it in GLPI; or null.</summary>
    public string? DocumentName { get; init; }

    /// <summary>Name under which a file goes to GLPI.</summary>
    /// <param name="file">A file of this question.</param>
    public string NameOf(AttachedFile file) => DocumentName is null ? file.Name : $"{DocumentName} - {file.Name}";

    /// <summary>Largest file that may be attached here, in bytes.</summary>
    /// <param name="rules">What GLPI takes.</param>
    public long Limit(AnswerRules rules) => Math.Min(MaxBytes ?? long.MaxValue, rules.MaxFileBytes);

    /// <summary>Extensions that may be attached here.</summary>
    /// <param name="rules">What GLPI takes.</param>
    public IEnumerable<string> Allowed(AnswerRules rules) => Extensions.Count == 0 ? rules.Extensions : Extensions.Where(rules.Extensions.Contains);

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) => string.Join('\n', visible.Files(Id).Select(NameOf));

    // Names are no files.
    internal override IEnumerable<string> ReadBack(IElement shown) => [];

    /// <inheritdoc/>
    protected override string MissingKey => "fault.file-required";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        var files = visible.Files(Id);
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
    /// <param name="file">The file.</param>
    /// <param name="rules">What GLPI takes.</param>
    public AnswerFault? FaultOf(AttachedFile file, AnswerRules rules) =>
        file.Length == 0 ? new AnswerFault(Id, "fault.file-empty", file.Name)
        : file.Length > Limit(rules) ? new AnswerFault(Id, "fault.file-size", file.Name, Limit(rules) / Mebibyte)
        : !Allowed(rules).Contains(AttachedFile.ExtensionOf(file.Name), StringComparer.Ordinal) ? new AnswerFault(Id, "fault.file-type", file.Name)
        : null;
}

[QuestionType("files")]
internal sealed class FilesDocument : QuestionDocument
{
    [Description("Nombre de fichiers au plus (20 sans cette clé).")]
    public int? MaxFiles { get; set; }

    [Description("Taille d'un fichier au plus, en Mio (celle que GLPI accepte sans cette clé).")]
    public int? MaxSize { get; set; }

    [Description("Extensions acceptées, sans le point (celles que GLPI accepte sans cette clé).")]
    public List<string>? Extensions { get; set; }

    [Description("Ce qu'est le document, mis devant son nom dans GLPI, par exemple « Attestation signée ».")]
    public string? DocumentName { get; set; }

    public override Question Build(QuestionSource source) => new FilesQuestion
    {
        MaxFiles = source.Between(MaxFiles, 20, 1, 50, "max-files"),
        MaxBytes = MaxSize is null ? null : source.Between(MaxSize, 0, 1, 2000, "max-size") * 1024L * 1024L,
        Extensions = [.. (Extensions ?? []).Select((extension, index) => Extension(source, extension, index))],
        DocumentName = DocumentName,
    };

    private static string Extension(QuestionSource source, string written, int index) =>
        written.TrimStart('.').ToLowerInvariant() is { Length: > 0 and <= 20 } extension && extension.All(char.IsAsciiLetterOrDigit)
            ? extension
            : throw source.Error($"extensions[{index}]", $"« {written} » n'est pas une extension de fichier. Écrivez-la sans le point, par exemple pdf.");
}
