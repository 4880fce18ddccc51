using System.Text.RegularExpressions;

namespace GlpiBridge.Sandbox.Tickets;

internal static partial class Spaces
{
    public static string Collapse(string text) => Several().Replace(text, " ");

    [GeneratedRegex("\\s{2,}")]
    private static partial Regex Several();
}
