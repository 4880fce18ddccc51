using System.Text;

namespace GlpiBridge.Glpi.Documents;

/// <summary>
/// Names as they go into <c>filename="..."</c>. PHP reads raw UTF-8 there and neither <c>filename*</c> nor encoded words; a quote or a line break would end the
/// header; GLPI puts 23 characters in front and the file system takes 255 bytes in all.
/// </summary>
internal static class UploadName
{
    private const int MaxBytes = 200;

    /// <summary>The name GLPI will see: the original but for what cannot travel.</summary>
    public static string Of(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        name = string.Concat(name.Select(c => c is '"' ? '\'' : char.IsControl(c) ? ' ' : c)).Trim();
        return name.Length == 0 ? "document" : Shorten(name);
    }

    /// <summary>The same bytes seen as Latin-1, which is how .NET writes the headers of a part.</summary>
    public static string OnTheWire(string name) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));

    /// <summary>Whether GLPI's name is ours, whatever it did to case, accents and punctuation.</summary>
    public static bool Same(string ours, string theirs) => string.Equals(Core(ours), Core(theirs), StringComparison.Ordinal);

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
            return name;
        var extension = Path.GetExtension(name);
        var room = MaxBytes - Encoding.UTF8.GetByteCount(extension);
        var stem = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(name).EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
                break;
            stem.Append(rune.ToString());
        }
        return stem.Append(extension).ToString();
    }

    private static string Core(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
