using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Validation;

/// <summary>What the surroundings of a form allow for one user; the definition itself cannot know it.</summary>
public sealed record AnswerRules
{
    /// <summary>Full name of a category that a question offers to this user, by GLPI's id; null when it offers no such category.</summary>
    public required Func<CategoryQuestion, string, string?> CategoryName { get; init; }

    /// <summary>Name of the device that a serial number stands for in the user's entity, or null. Known only when the ticket is made.</summary>
    public Func<string, string?> AssetName { get; init; } = _ => null;

    /// <summary>Extensions that GLPI takes, in lower case and without the dot.</summary>
    public required IReadOnlySet<string> Extensions { get; init; }

    /// <summary>Largest size of one file, in bytes.</summary>
    public required long MaxFileBytes { get; init; }
}
