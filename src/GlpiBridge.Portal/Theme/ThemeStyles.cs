using System.Globalization;

namespace GlpiBridge.Portal.Theme;

/// <summary>The text of <c>/theme.css</c>: what the brand's two colours become in the light and the dark scheme, readable on both.</summary>
/// <param name="Css">The style sheet; the same theme always gives the same text.</param>
/// <param name="Adjustments">In French: which configured colour was changed, why, and into what.</param>
internal sealed record ThemeStyles(string Css, IReadOnlyList<string> Adjustments)
{
    /// <summary>WCAG 1.4.3 for texts, 1.4.11 for the outline of what has the focus.</summary>
    private const double TextContrast = 4.5, OutlineContrast = 3;

    /// <summary>In the dark, coloured texts need more than the minimum to be read with ease.</summary>
    private const double DarkTextContrast = 7;

    /// <summary>WCAG 1.4.6, for who asks for more contrast.</summary>
    private const double StrongTextContrast = 7;

    // These four and the two inks are those of Styles/_tokens.scss (a test compares them).
    internal static readonly Color LightSurface = Color.White;
    internal static readonly Color LightPage = Color.Parse("#f5f7fa");
    internal static readonly Color DarkSurface = Color.Parse("#18222c");
    internal static readonly Color DarkPage = Color.Parse("#10171e");
    private static readonly Color Ink = Color.Parse("#1b2733");

    public static ThemeStyles Of(PortalTheme theme)
    {
        var adjustments = new List<string>();
        var light = Variables(Light(theme, adjustments));
        var dark = Variables(Dark(theme));
        var strong = Variables(Strong(theme));
        var css = $":root{{{light}}}\n@media screen and (prefers-contrast:more){{:root{{{strong}}}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n";
        return new ThemeStyles(css, adjustments);
    }

    private static Palette Light(PortalTheme theme, List<string> adjustments)
    {
        var soft = LightSurface.Mix(theme.Brand, 0.1);
        var brand = Readable.Darken(theme.Brand, TextContrast, LightPage, soft);
        var focus = Readable.Darken(theme.Accent, OutlineContrast, LightPage, LightSurface);
        Note(adjustments, "Brand", theme.Brand, brand, TextContrast, "les textes et les boutons");
        Note(adjustments, "Accent", theme.Accent, focus, OutlineContrast, "le contour de l'élément actif");
        return new Palette(brand, Readable.Shade(brand, -0.1), soft, Color.White, theme.Accent, LightSurface.Mix(theme.Accent, 0.12), Readable.On(theme.Accent, Ink), focus);
    }

    private static Palette Strong(PortalTheme theme)
    {
        var light = Light(theme, []);
        var brand = Readable.Darken(light.Brand, StrongTextContrast, LightPage, light.Soft);
        return light with { Brand = brand, Strong = Readable.Shade(brand, -0.1), Focus = Readable.Darken(light.Focus, TextContrast, LightPage, LightSurface) };
    }

    private static Palette Dark(PortalTheme theme)
    {
        var brand = Readable.Lighten(theme.Brand, DarkTextContrast, DarkSurface, DarkPage);
        var soft = DarkSurface.Mix(brand, 0.16);
        brand = Readable.Lighten(brand, TextContrast, soft);
        var accent = Readable.Lighten(theme.Accent, TextContrast, DarkSurface, DarkPage);
        return new Palette(brand, Readable.Shade(brand, 0.1), soft, Readable.On(brand, DarkPage), accent, DarkSurface.Mix(accent, 0.16), Readable.On(accent, DarkPage), accent);
    }

    private static string Variables(Palette palette) =>
        $"--gb-brand:{palette.Brand};--gb-brand-strong:{palette.Strong};--gb-brand-soft:{palette.Soft};--gb-on-brand:{palette.OnBrand};"
        + $"--gb-accent:{palette.Accent};--gb-accent-soft:{palette.AccentSoft};--gb-on-accent:{palette.OnAccent};--gb-focus:{palette.Focus}";

    private static void Note(List<string> adjustments, string key, Color configured, Color used, double wanted, string purpose)
    {
        if (used != configured)
        {
            var contrast = Math.Floor(configured.ContrastWith(LightPage) * 10) / 10;
            adjustments.Add(string.Create(CultureInfo.GetCultureInfo("fr-FR"),
                $"theme.json : la couleur « {key} » {configured} ne contraste que de {contrast:0.0} avec le fond clair ({wanted:0.0} au moins pour {purpose}). Le portail utilise {used}."));
        }
    }

    private sealed record Palette(Color Brand, Color Strong, Color Soft, Color OnBrand, Color Accent, Color AccentSoft, Color OnAccent, Color Focus);
}
