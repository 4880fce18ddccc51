using System.Globalization;
using System.Text;

namespace GlpiBridge.Desk.Attachments;

/// <summary>Makes a file name that is safe to keep, to send and to show out of whatever a browser announced.</summary>
public static class FileName
{
    private const int Longest = 150;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CLOCK$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of the path, composed accents, no control or direction marks, no trailing dots, extension in lower case, of a bearable length.</summary>
    public static string Clean(string announced)
    {
        // Browsers write a quote so; no name that is kept could hold one.
        var whole = WholeText.Of(announced.Replace("%22", "", StringComparison.Ordinal)).Normalize(NormalizationForm.FormC);
        var last = whole[(whole.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(IsHarmless)).Trim().TrimEnd('.', ' ');
        var extension = Cut(Path.GetExtension(plain), Longest / 2);
        var stem = plain[..^Path.GetExtension(plain).Length].Trim();
        var room = Longest - extension.Length;
        return (stem.Length == 0 ? "fichier" : Cut(Harmless(stem), room)) + extension.ToLowerInvariant();
    }

    // Windows opens a device whatever follows the first dot: « NUL.fr.pdf » cannot be saved by the technician.
    private static string Harmless(string stem) => Devices.Contains(stem.Split('.')[0].TrimEnd()) ? "fichier " + stem : stem;

    private static bool IsHarmless(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !"<>:\"|?*".Contains(character, StringComparison.Ordinal);

    // Never between the two halves of an emoji.
    private static string Cut(string text, int room) =>
        text.Length <= room ? text : text[..(char.IsHighSurrogate(text[room - 1]) ? room - 1 : room)];
}
