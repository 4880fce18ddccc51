using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>How a file is named beside its icon.</summary>
internal static class FileSize
{
    public static string Text(PortalTexts texts, long bytes) => bytes switch
    {
        1 => texts["size.bytes-one", bytes],
        < 1024 => texts["size.bytes", bytes],
        < 1024 * 1024 => texts["size.kibibytes", (bytes / 1024.0).ToString("0", texts.Language.Culture)],
        _ => texts["size.mebibytes", (bytes / (1024.0 * 1024.0)).ToString("0.0", texts.Language.Culture)],
    };

    public static string Kind(string name) => Path.GetExtension(name).TrimStart('.').ToUpperInvariant() is { Length: > 0 and <= 4 } extension ? extension : "···";
}
