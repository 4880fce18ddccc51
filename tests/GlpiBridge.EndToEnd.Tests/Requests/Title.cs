namespace GlpiBridge.EndToEnd.Tests.Requests;

internal static class Title
{
    /// <summary>A title that no other ticket has, on a live GLPI neither.</summary>
    public static string Next(string words) => $"{words} – l’essai n° {Guid.NewGuid().ToString("N")[..8]}";
}
