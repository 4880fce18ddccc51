using System.Text.RegularExpressions;
using GlpiBridge.Portal.Theme;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Theme;

public sealed partial class ThemeStylesTests
{
    /// <summary>Every hue, pale and dark, vivid and grey: an administrator may choose any.</summary>
    public static TheoryData<string, string> Brands()
    {
        var pairs = new TheoryData<string, string> { { "#14508c", "#d9620a" }, { "#000000", "#ffffff" }, { "#ffffff", "#000000" }, { "#777777", "#f5f7fa" } };
        foreach (var step in Enumerable.Range(0, 12))
        {
            pairs.Add(new Hsl(step / 2d, 1, 0.5).ToColor().ToString(), new Hsl(step / 2d, 0.6, 0.85).ToColor().ToString());
            pairs.Add(new Hsl(step / 2d, 0.4, 0.2).ToColor().ToString(), new Hsl(step / 2d, 1, 0.1).ToColor().ToString());
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Brands))]
    public void Any_brand_is_readable_in_both_schemes(string brand, string accent)
    {
        var css = ThemeStyles.Of(Theme(brand, accent)).Css;

        ShouldBeReadable(Scheme(css, dark: false), ThemeStyles.LightSurface, ThemeStyles.LightPage);
        ShouldBeReadable(Scheme(css, dark: true), ThemeStyles.DarkSurface, ThemeStyles.DarkPage);
        var strong = Part(css, "(prefers-contrast:more)");
        ShouldBeReadable(strong, ThemeStyles.LightSurface, ThemeStyles.LightPage);
        strong["brand"].ContrastWith(strong["brand-soft"]).ShouldBeGreaterThanOrEqualTo(7);
    }

    [Fact]
    public void A_readable_brand_is_used_as_it_is()
    {
        var styles = ThemeStyles.Of(Theme("#14508c", "#d9620a"));

        styles.Adjustments.ShouldBeEmpty();
        Scheme(styles.Css, dark: false)["brand"].ShouldBe(Color.Parse("#14508c"));
        Scheme(styles.Css, dark: false)["focus"].ShouldBe(Color.Parse("#d9620a"));
    }

    [Fact]
    public void A_brand_that_is_too_pale_is_darkened_and_the_change_is_told()
    {
        var styles = ThemeStyles.Of(Theme("#ffcc00", "#d9620a"));

        var used = Scheme(styles.Css, dark: false)["brand"];
        styles.Adjustments.ShouldHaveSingleItem().ShouldBe(
            $"theme.json : la couleur « Brand » #ffcc00 ne contraste que de 1,4 avec le fond clair (4,5 au moins pour les textes et les boutons). Le portail utilise {used}.");
        Hsl.Of(used).Hue.ShouldBe(Hsl.Of(Color.Parse("#ffcc00")).Hue, 0.05);
    }

    [Fact]
    public void An_accent_that_is_too_pale_only_changes_the_outline()
    {
        var styles = ThemeStyles.Of(Theme("#14508c", "#ffd9b0"));

        styles.Adjustments.ShouldHaveSingleItem().ShouldContain("« Accent » #ffd9b0");
        Scheme(styles.Css, dark: false)["accent"].ShouldBe(Color.Parse("#ffd9b0"));
    }

    [Fact]
    public void The_same_theme_gives_the_same_text() =>
        ThemeStyles.Of(Theme("#0a7", "#c30")).Css.ShouldBe(ThemeStyles.Of(Theme("#00aa77", "#cc3300")).Css);

    [Fact]
    public void The_style_sheet_starts_from_the_same_colours()
    {
        var tokens = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src/GlpiBridge.Portal/Styles/_tokens.scss"));
        var css = ThemeStyles.Of(Theme("#14508c", "#d9620a")).Css;

        foreach (var dark in new[] { false, true })
        {
            var start = Scheme(tokens, dark);
            foreach (var (name, color) in Scheme(css, dark))
            {
                start[name].ShouldBe(color, $"--gb-{name}, {(dark ? "dark" : "light")}");
            }

            start["surface"].ShouldBe(dark ? ThemeStyles.DarkSurface : ThemeStyles.LightSurface);
            start["page"].ShouldBe(dark ? ThemeStyles.DarkPage : ThemeStyles.LightPage);
        }
    }

    private static PortalTheme Theme(string brand, string accent) => new() { Brand = Color.Parse(brand), Accent = Color.Parse(accent), LogoFile = "logo.svg" };

    private static void ShouldBeReadable(Dictionary<string, Color> scheme, Color surface, Color page)
    {
        scheme["brand"].ContrastWith(surface).ShouldBeGreaterThanOrEqualTo(4.5);
        scheme["brand"].ContrastWith(page).ShouldBeGreaterThanOrEqualTo(4.5);
        scheme["brand"].ContrastWith(scheme["brand-soft"]).ShouldBeGreaterThanOrEqualTo(4.5);
        scheme["brand-strong"].ContrastWith(scheme["brand-soft"]).ShouldBeGreaterThanOrEqualTo(4.5);
        scheme["on-brand"].ContrastWith(scheme["brand"]).ShouldBeGreaterThanOrEqualTo(4.5);
        scheme["on-brand"].ContrastWith(scheme["brand-strong"]).ShouldBeGreaterThanOrEqualTo(4.5);
        scheme["on-accent"].ContrastWith(scheme["accent"]).ShouldBeGreaterThanOrEqualTo(3);
        scheme["focus"].ContrastWith(surface).ShouldBeGreaterThanOrEqualTo(3);
        scheme["focus"].ContrastWith(page).ShouldBeGreaterThanOrEqualTo(3);
    }

    private static Dictionary<string, Color> Scheme(string css, bool dark) => dark ? Part(css, "(prefers-color-scheme:dark)") : Colors(css[..css.IndexOf("@media", StringComparison.Ordinal)]);

    private static Dictionary<string, Color> Part(string css, string query) =>
        Colors(css.Split("@media").First(part => part.Replace(" ", "", StringComparison.Ordinal).StartsWith("screenand" + query + "{", StringComparison.Ordinal)));

    private static Dictionary<string, Color> Colors(string css) => Variable().Matches(css).ToDictionary(match => match.Groups[1].Value, match => Color.Parse(match.Groups[2].Value));

    [GeneratedRegex(@"--gb-([\w-]+):\s*(#[0-9a-f]{3,6})\b")]
    private static partial Regex Variable();
}
