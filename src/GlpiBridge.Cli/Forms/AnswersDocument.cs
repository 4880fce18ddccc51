using System.Text.Json.Serialization;

namespace GlpiBridge.Cli.Forms;

/// A file of answers, as an administrator writes it.
internal sealed record AnswersDocument
{
    /// By question id, or « id.part » for a person; several values as a list. A category is given by its full name.
    [JsonRequired]
    public Dictionary<string, AnswerValues> Answers { get; init; } = [];

    /// Names of files, by question id.
    public Dictionary<string, IReadOnlyList<string>> Files { get; init; } = [];

    public CallerDocument Caller { get; init; } = new();

    /// Names of the devices that GLPI knows, by serial number.
    public Dictionary<string, string> Assets { get; init; } = [];
}

internal sealed record CallerDocument
{
    public string Name { get; init; } = "Jane DOE";

    public string? Phone { get; init; }

    public string? Email { get; init; }
}

[JsonConverter(typeof(AnswerValuesConverter))]
internal sealed record AnswerValues(IReadOnlyList<string> Values);
