namespace GlpiBridge.Portal.Theme;

internal static class LogoContent
{
    private const string Icon = ".ico";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [Icon] = "image/x-icon",
    };

    public static IReadOnlyList<string> OfFavicons { get; } = [.. Types.Keys];

    public static IReadOnlyList<string> OfLogos { get; } = [.. Types.Keys.Where(extension => extension != Icon)];

    public static string? TypeOf(string file) => Types.GetValueOrDefault(Path.GetExtension(file));
}
