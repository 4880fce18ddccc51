using System.Globalization;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>How a file is named beside its icon.</summary>
internal static class FileSize
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Text(long bytes) => bytes switch
    {
        < 1024 => string.Create(French, $"{bytes} octets"),
        < 1024 * 1024 => string.Create(French, $"{bytes / 1024.0:0} Kio"),
        _ => string.Create(French, $"{bytes / (1024.0 * 1024.0):0.0} Mio"),
    };

    public static string Kind(string name) => Path.GetExtension(name).TrimStart('.').ToUpperInvariant() is { Length: > 0 and <= 4 } extension ? extension : "···";
}
