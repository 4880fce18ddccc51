using System.Text;
using GlpiBridge.Portal.Endpoints;

namespace GlpiBridge.Portal.Theme;

/// <summary>What the theme gives to browsers. It changes with a restart only.</summary>
internal sealed class ThemeAssets(PortalTheme theme, ThemeStyles styles)
{
    public ServedFile Styles { get; } = new("/theme.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(styles.Css));

    public ServedFile Logo { get; } = Picture("/theme/logo", theme.LogoFile);

    /// <summary>The icon of the tab: the logo, unless the theme has one for it.</summary>
    public ServedFile Favicon => field ??= theme.FaviconFile is { } file ? Picture("/theme/favicon", file) : Logo;

    /// <summary>Pictures for those who put the portal beside their applications: those that lie beside the logo, and the logo itself where it has any size.</summary>
    public IReadOnlyList<ThemeIcon> Icons => field ??= [.. Pictures(), .. Logo.Type is "image/svg+xml" ? [new ThemeIcon(Logo, "any", "any")] : Array.Empty<ThemeIcon>()];

    private static ServedFile Picture(string path, string file) => new(path, LogoContent.TypeOf(file)!, File.ReadAllBytes(file));

    private IEnumerable<ThemeIcon> Pictures() =>
        from icon in new[] { ("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"), ("icon-maskable-512.png", "512x512", "maskable") }
        let file = Path.Combine(Path.GetDirectoryName(theme.LogoFile)!, icon.Item1)
        where File.Exists(file)
        select new ThemeIcon(new ServedFile("/theme/" + icon.Item1, "image/png", File.ReadAllBytes(file)), icon.Item2, icon.Item3);
}

/// <param name="Asset">The picture.</param>
/// <param name="Sizes">How wide and high, as a manifest says it.</param>
/// <param name="Purpose">« maskable » for one that fills its square, so that a system may cut its corners.</param>
internal sealed record ThemeIcon(ServedFile Asset, string Sizes, string Purpose);
