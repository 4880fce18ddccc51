namespace GlpiBridge.Portal.Theme;

internal static class LogoContent
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
    };

    public static IEnumerable<string> Extensions => Types.Keys.Select(extension => extension[1..]);

    public static string? TypeOf(string file) => Types.GetValueOrDefault(Path.GetExtension(file));
}
