using System.CommandLine;
using GlpiBridge.Tests.Forms.Importing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Cli;

public sealed class FormsImportCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-import-");

    [Fact]
    public async Task Forms_are_written_with_their_templates_and_what_is_to_be_looked_at_is_told()
    {
        var (code, output, error) = await ImportAsync(Export.Path("formcreator-2.13.json"));

        (code, error).ShouldBe((1, ""));
        var lines = output.Split('\n');
        lines[0].ShouldBe($"{InForms("demande-de-materiel.yaml")} : « Demande de matériel », 26 questions reprises.");
        lines.ShouldContain("  - Captcha : il n'est pas repris ; le portail demande de se connecter.");
        lines.ShouldContain($"{InForms("demande-de-materiel-2.yaml")} : « Demande de matériel », 2 questions reprises.");
        lines[^2].ShouldStartWith("2 formulaires repris sur 2, ");
        File.ReadAllText(InForms("demande-de-materiel.yaml")).ShouldStartWith("# yaml-language-server: $schema=./form.schema.json\n# Importé de GLPI");
        File.ReadAllText(InForms("demande-de-materiel.yaml")).ShouldContain("#   - Captcha :");
    }

    [Fact]
    public async Task What_was_imported_passes_the_check_and_makes_tickets()
    {
        foreach (var name in new[] { "formcreator-2.6.json", "formcreator-2.13.json", "glpi-11.json" })
        {
            await ImportAsync(Export.Path(name));
        }

        var templates = Path.Combine(folder.FullName, "templates");
        File.Copy(Path.Combine(RepositoryFolder.Config, "templates", "_disposition.html"), Path.Combine(templates, "_disposition.html"));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "texts"));
        File.Copy(Path.Combine(RepositoryFolder.Config, "texts", "fr.yaml"), Path.Combine(folder.FullName, "texts", "fr.yaml"));
        var answers = Path.Combine(folder.FullName, "answers.json");
        File.WriteAllText(answers, """{ "answers": { "objet": "Un écran {{ 1 / 0 }}", "description": "Le mien <b>clignote</b>" } }""");

        (await RunAsync("check", "--offline", "--config", folder.FullName)).ShouldBe((0, "4 formulaires corrects : declarer-une-panne, demande-de-materiel, messagerie-agenda, demande-de-materiel-2.\n", ""));
        var (code, output, _) = await RunAsync("preview", "demande-de-materiel-2", "--answers", answers, "--config", folder.FullName);
        code.ShouldBe(0);
        output.ShouldStartWith("Titre       : Un écran {{ 1 / 0 }}\nType        : Incident\n");
    }

    [Fact]
    public async Task An_import_without_loss_exits_with_0()
    {
        var (code, output, _) = await ImportAsync(Write(Export.Formcreator([Export.Title, Export.Question("q", "Détail", "textarea")])));

        code.ShouldBe(0);
        output.Split('\n')[0].ShouldBe($"{InForms("essai.yaml")} : « Essai », 2 questions reprises.");
        output.ShouldContain("1 formulaires repris sur 1, 0 points à revoir.");
    }

    [Fact]
    public async Task No_file_is_ever_written_over()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "forms"));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "templates"));
        File.WriteAllText(InForms("demande-de-materiel.yaml"), "à moi");
        var template = Path.Combine(folder.FullName, "templates", "demande-de-materiel-2.html");
        File.WriteAllText(template, "à moi aussi");

        var (code, output, _) = await ImportAsync(Export.Path("formcreator-2.13.json"));

        code.ShouldBe(1);
        output.ShouldContain($"{InForms("demande-de-materiel.yaml")} existe déjà, et rien n'est jamais écrasé : « Demande de matériel » n'est pas repris.");
        output.ShouldContain($"  - {template} existe déjà, et reste tel quel.");
        output.ShouldContain("1 formulaires repris sur 2");
        File.ReadAllText(InForms("demande-de-materiel.yaml")).ShouldBe("à moi");
        File.ReadAllText(template).ShouldBe("à moi aussi");
    }

    [Theory]
    [InlineData("{ \"forms\": [", "export.json:1 : ce n'est pas du JSON, ou le fichier est coupé.")]
    [InlineData("{ \"answers\": {} }", "export.json : ce fichier n'est ni un export de Formcreator ni un export de formulaires de GLPI 11.")]
    public async Task A_file_that_is_no_export_exits_with_2_and_writes_nothing(string text, string told)
    {
        var (code, output, error) = await ImportAsync(Write(text));

        (code, output).ShouldBe((2, ""));
        error.ShouldStartWith(told);
        Directory.Exists(Path.Combine(folder.FullName, "forms")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_not_there_exits_with_2() =>
        (await ImportAsync(Path.Combine(folder.FullName, "absent.json"))).ShouldSatisfyAllConditions(ran => ran.Code.ShouldBe(2), ran => ran.Error.ShouldContain("absent.json"));

    [Fact]
    public async Task Bytes_that_are_no_text_are_told_and_lose_nothing_else()
    {
        var path = Path.Combine(folder.FullName, "latin1.json");
        File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes(Export.Formcreator([Export.Title, Export.Question("q", "Cafe", "text")]).Replace("Cafe", "Café du matin", StringComparison.Ordinal)));

        var (code, output, _) = await ImportAsync(path);

        code.ShouldBe(1);
        output.ShouldContain("  - « Caf\ufffd du matin » : un caractère est illisible dans l'export");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string InForms(string name) => Path.Combine(folder.FullName, "forms", name);

    private string Write(string text)
    {
        var path = Path.Combine(folder.FullName, "export.json");
        File.WriteAllText(path, text);
        return path;
    }

    private Task<(int Code, string Output, string Error)> ImportAsync(string path) => RunAsync("import", path, "--to", folder.FullName);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await GlpiBridge.Cli.Program.RunAsync(["forms", .. arguments], new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
