using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Validation;

/// <summary>What the surroundings of a form allow for one user; the definition itself cannot know it.</summary>
public sealed record AnswerRules
{
    /// <summary>The categories that a question offers to this user: id and full name.</summary>
    public required Func<CategoryQuestion, IReadOnlyDictionary<string, string>> Categories { get; init; }

    /// <summary>Extensions that GLPI takes, in lower case and without the dot.</summary>
    public required IReadOnlySet<string> Extensions { get; init; }

    /// <summary>Largest size of one file, in bytes.</summary>
    public required long MaxFileBytes { get; init; }
}
