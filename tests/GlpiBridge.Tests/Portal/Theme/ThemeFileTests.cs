using GlpiBridge.Portal.Theme;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Theme;

public sealed class ThemeFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("glpibridge-theme-").FullName;

    public ThemeFileTests() => File.WriteAllText(Path.Combine(folder, "logo.svg"), "<svg/>");

    [Fact]
    public void The_shipped_theme_is_valid_and_needs_no_adjustment()
    {
        var theme = ThemeFile.Load(Path.Combine(RepositoryFolder.Config, "theme"));

        (theme.Name, theme.Operator, theme.FooterLinks.Count).ShouldBe(("Portail d’assistance", "Soluris", 0));
        ThemeStyles.Of(theme).Adjustments.ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_has_a_default()
    {
        var theme = Load("{ /* rien */ }");

        theme.Brand.ToString().ShouldBe("#14508c");
        theme.LogoFile.ShouldBe(Path.Combine(folder, "logo.svg"));
    }

    [Fact]
    public void Comments_trailing_commas_and_any_case_are_accepted()
    {
        var theme = Load("""
            {
              // couleur
              "brand": "#0a7", "OPERATOR": "Syndicat d'exemple",
              "FooterLinks": [ { "Text": "Aide", "Address": "/aide" }, { "Text": "Écrire", "Address": "mailto:aide@exemple.fr" }, ],
            }
            """);

        theme.Brand.ToString().ShouldBe("#00aa77");
        theme.Operator.ShouldBe("Syndicat d'exemple");
        theme.FooterLinks.Select(link => link.Address).ShouldBe(["/aide", "mailto:aide@exemple.fr"]);
    }

    [Theory]
    [InlineData("""{ "Brand": "bleu" }""", "la clé « Brand » vaut « bleu ». Écrivez une couleur comme « #14508c » ou « #15c ».")]
    [InlineData("""{ "Accent": 12 }""", "la clé « Accent » vaut « 12 ». Écrivez un texte entre guillemets.")]
    [InlineData("""{ "Name": " " }""", "la clé « Name » vaut «   ». Écrivez un texte entre guillemets.")]
    [InlineData("""{ "Logo": "absent.png" }""", "la clé « Logo » vaut « absent.png ». Ce fichier n'existe pas")]
    [InlineData("""{ "Favicon": "absente.ico" }""", "la clé « Favicon » vaut « absente.ico ». Ce fichier n'existe pas")]
    [InlineData("""{ "Logo": "logo.ico" }""", "la clé « Logo » vaut « logo.ico ». Écrivez le nom d'un fichier")]
    [InlineData("""{ "Logo": "../logo.svg" }""", "la clé « Logo » vaut « ../logo.svg ». Écrivez le nom d'un fichier")]
    [InlineData("""{ "Logo": "theme.json" }""", "la clé « Logo » vaut « theme.json ». Écrivez le nom d'un fichier")]
    [InlineData("""{ "Colour": "#fff" }""", "la clé « Colour » n'existe pas. Clés possibles : Name, Operator, Brand, Accent, Logo, Favicon, FooterLinks.")]
    [InlineData("""{ "Name": "a", "name": "b" }""", "la clé « name » est écrite deux fois.")]
    [InlineData("""{ "FooterLinks": "aide" }""", "la clé « FooterLinks » vaut « \"aide\" ». Écrivez une liste")]
    [InlineData("""{ "FooterLinks": [ { "Text": "x", "Address": "javascript:alert(1)" } ] }""", "la clé « FooterLinks[0].Address » vaut « javascript:alert(1) ».")]
    [InlineData("""{ "FooterLinks": [ { "Text": "x", "Address": "//ailleurs.fr" } ] }""", "la clé « FooterLinks[0].Address » vaut « //ailleurs.fr ».")]
    [InlineData("""{ "FooterLinks": [ { "Address": "/aide" } ] }""", "la clé « FooterLinks[0].Text » vaut «  ».")]
    [InlineData("""{ "FooterLinks": [ "aide" ] }""", "« FooterLinks[0]. » doit être un objet")]
    [InlineData("[]", "le fichier doit être un objet")]
    public void A_bad_value_names_the_file_the_key_the_value_and_the_remedy(string json, string message)
    {
        var wrong = Should.Throw<ThemeException>(() => Load(json));

        wrong.Message.ShouldStartWith(Path.Combine(folder, "theme.json") + " : ");
        wrong.Message.ShouldContain(message);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Should.Throw<ThemeException>(() => Load("""{ "Brand": "bleu", "Accent": "orange" }""")).Message.Split(Environment.NewLine).Length.ShouldBe(2);

    [Fact]
    public void Broken_json_names_the_line() =>
        Should.Throw<ThemeException>(() => Load("{\n  \"Name\": \"a\"\n  \"Brand\": \"#fff\"\n}")).Message.ShouldContain("theme.json, ligne 3 : ce n'est pas du JSON.");

    [Fact]
    public void A_missing_file_says_what_to_copy() =>
        Should.Throw<ThemeException>(() => ThemeFile.Load(Path.Combine(folder, "ailleurs"))).Message.ShouldContain("Copiez le dossier config/theme");

    [Fact]
    public void The_icon_of_the_tab_may_be_another_picture_than_the_logo()
    {
        File.WriteAllBytes(Path.Combine(folder, "onglet.ico"), [0]);

        Load("""{ "Favicon": "onglet.ico" }""").FaviconFile.ShouldBe(Path.Combine(folder, "onglet.ico"));
        Load("""{ "Favicon": "" }""").FaviconFile.ShouldBeNull();
    }

    [Fact]
    public void A_logo_that_is_too_heavy_is_refused()
    {
        File.WriteAllBytes(Path.Combine(folder, "logo.png"), new byte[(500 * 1024) + 1]);

        Should.Throw<ThemeException>(() => Load("""{ "Logo": "logo.png" }""")).Message.ShouldContain("dépasse 500 Kio");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private PortalTheme Load(string json)
    {
        File.WriteAllText(Path.Combine(folder, "theme.json"), json);
        return ThemeFile.Load(folder);
    }
}
