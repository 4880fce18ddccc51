using System.Text.RegularExpressions;

namespace GlpiBridge.Forms.Importing;

/// <summary>What an administrator has to know of one form that was imported, each thing once and on one line.</summary>
internal sealed partial class ImportNotes
{
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    public void Add(string sentence)
    {
        var line = Blank().Replace(sentence, " ");
        if (!all.Contains(line, StringComparer.Ordinal))
        {
            all.Add(line);
        }
    }

    public void AddIf(bool applies, string sentence)
    {
        if (applies)
        {
            Add(sentence);
        }
    }

    /// <summary>Notes something about a question or a section.</summary>
    public void Add(string label, string sentence) => Add($"« {label} » : {sentence}");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
