namespace GlpiBridge.Forms.Fields;

/// <summary>Tells an untouched outline from an answer.</summary>
internal static class OutlineText
{
    /// <summary>True when two texts differ by blanks only: browsers send CRLF, files hold LF, and people add blank lines.</summary>
    public static bool Same(string text, string outline) => Squeeze(text) == Squeeze(outline);

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
