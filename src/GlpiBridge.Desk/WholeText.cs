namespace GlpiBridge.Desk;

/// <summary>Texts that can be normalized: without half emojis, as a cut-off text may end with, and without the mark that is no character.</summary>
internal static class WholeText
{
    private const char NoCharacter = '\ufffe';

    public static string Of(string text) =>
        text.Any(character => char.IsSurrogate(character) || character is NoCharacter) ? string.Concat(text.EnumerateRunes()).Replace(NoCharacter, ' ') : text;
}
