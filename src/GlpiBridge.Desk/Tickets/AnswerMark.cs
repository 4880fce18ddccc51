namespace GlpiBridge.Desk.Tickets;

/// <summary>
/// Puts an answer's reference into its markup, where no reader sees it: GLPI keeps what it is sent, and shows no such attribute. By it an answer whose arrival nobody knows is
/// found again. Nobody can type it: what is typed keeps no attributes of this kind.
/// </summary>
internal static class AnswerMark
{
    private const string Attribute = "data-glpibridge";

    public static string Put(string html, string reference) => $"<div {Attribute}=\"{reference}\">{html}</div>";

    public static bool IsIn(string html, string reference) => html.Contains($"{Attribute}=\"{reference}\"", StringComparison.Ordinal);
}
