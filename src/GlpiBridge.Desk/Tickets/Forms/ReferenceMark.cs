namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>
/// Puts a reference into markup, where no reader sees it: GLPI keeps what it is sent, and shows no such attribute. By it a text whose arrival nobody knows is found again. Nobody
/// can type it: what is typed keeps no attributes of this kind.
/// </summary>
internal static class ReferenceMark
{
    private const string Attribute = "data-glpibridge";

    public static string Put(string html, string reference) => $"<div {Attribute}=\"{reference}\">{html}</div>";

    public static bool IsIn(string html, string reference) => html.Contains($"{Attribute}=\"{reference}\"", StringComparison.Ordinal);
}
