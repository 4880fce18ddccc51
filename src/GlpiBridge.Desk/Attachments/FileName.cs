using System.Globalization;
using System.Text;

namespace GlpiBridge.Desk.Attachments;

/// <summary>Makes a file name that is safe to keep, to send and to show out of whatever a browser announced.</summary>
public static class FileName
{
    private const int Longest = 150;

    /// <summary>The last part of the path, composed accents, no control or direction marks, no trailing dots, extension in lower case, of a bearable length.</summary>
    public static string Clean(string announced)
    {
        var last = announced[(announced.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Normalize(NormalizationForm.FormC).Where(IsHarmless)).Trim().TrimEnd('.', ' ');
        var extension = Path.GetExtension(plain);
        var stem = plain[..^extension.Length].Trim();
        var room = Math.Max(1, Longest - extension.Length);
        return (stem.Length == 0 ? "fichier" : Cut(stem, room)) + extension.ToLowerInvariant();
    }

    private static bool IsHarmless(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !"<>:\"|?*".Contains(character, StringComparison.Ordinal);

    // Never between the two halves of an emoji.
    private static string Cut(string stem, int room) =>
        stem.Length <= room ? stem : stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)];
}
