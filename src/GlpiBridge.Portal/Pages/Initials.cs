namespace GlpiBridge.Portal.Pages;

internal static class Initials
{
    /// <summary>« TM » for « Thomas Martin », « JD » for « Jane van DOE »; null for nobody.</summary>
    public static string? Of(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] words
        ? string.Concat(words.Length > 1 ? [first[0], words[^1][0]] : new[] { first[0] }).ToUpperInvariant()
        : null;
}
