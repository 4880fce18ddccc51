namespace GlpiBridge.Forms.Rendering;

/// <summary>Plain text as HTML.</summary>
public static class HtmlText
{
    /// <summary>The text with markup made harmless and line ends as <c>&lt;br&gt;</c>.</summary>
    /// <param name="text">What somebody typed.</param>
    public static string Encode(string text) => string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    // Markup and nothing else: an apostrophe, a plus or an emoji written as a number is not found by the technician's search. Control characters cannot be shown.
    private static string Line(string line) => string.Concat(line.Where(character => !char.IsControl(character) || character is '\t'))
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
