using System.CommandLine;
using System.Diagnostics;
using GlpiBridge.Cli.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Tests.Forms;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Cli;

public sealed class FormsCommandTests : IDisposable
{
    private static readonly string Sample = Path.Combine(RepositoryFolder.Root, "samples", "answers", "incident.json");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-cli-");

    [Fact]
    public async Task The_ticket_that_answers_would_make_is_written_with_its_fields_and_its_body()
    {
        var (code, output, error) = await RunAsync("preview", "incident", "--answers", Sample, "--reference", "GB-7777-7777", "--config", RepositoryFolder.Config);

        (code, error).ShouldBe((0, ""));
        output.ShouldStartWith("""
            Titre       : Mon PC ne démarre plus
            Type        : Incident
            Urgence     : Très haute (5)
            Catégorie   : Incident > Materiel > Pc Fixe
            Demandeur   : Jane DOE
            Observateur : aucun
            Fichiers    : ecran-noir.png (image dans le texte)
                          facture.pdf

            Demandeur : Jane DOE – Tél. : 05 46 00 00 11 – j.doe@agudelle.com
            Disponibilités pour être rappelé(e) : Pas le mercredi
            """);
        output.ShouldContain("Numéro de série : 5CG1234XYZ – PC-MAIRIE-01 (rattaché au ticket)");
        output.ShouldEndWith("Référence du portail : GB-7777-7777\n");
    }

    [Fact]
    public async Task The_body_can_be_seen_as_it_goes_to_GLPI() =>
        (await RunAsync("preview", "incident", "--answers", Sample, "--config", RepositoryFolder.Config, "--html")).Output
            .ShouldContain("<p>Ce matin à 10h00</p><p><img src=\"ecran-noir.png\" alt=\"Écran noir\"></p>");

    [Fact]
    public async Task Somebody_else_becomes_an_observer_and_a_branch_without_a_category_of_its_own_falls_back()
    {
        var answers = Write("""
            { "answers": { "est-concerne": "non", "est-concerne.nom": "Nadia DUPUIS", "est-concerne.telephone": "4512", "est-concerne.courriel": "n.dupuis@agudelle.com",
                           "a-contraintes": "non", "titre": "Accès à F:", "objet": "repertoire", "emplacement": "F:\\DRH", "beneficiaires": ["Moi"] },
              "files": { "attestation": ["scan.pdf"] } }
            """);

        var output = (await RunAsync("preview", "nouvel-acces", "--answers", answers, "--config", RepositoryFolder.Config)).Output;

        output.ShouldContain("Type        : Demande\nUrgence     : celle que GLPI prévoit\nCatégorie   : Demande > Gestion Accés > Répertoire\n");
        output.ShouldContain("Observateur : Nadia DUPUIS <n.dupuis@agudelle.com>\nFichiers    : Attestation signée - scan.pdf\n");
    }

    [Fact]
    public async Task Answers_that_the_portal_would_refuse_are_listed_in_French()
    {
        var answers = Write("""{ "answers": { "est-concerne": "oui", "a-contraintes": "non", "titre": "Corail", "objet": "logiciel", "logiciel": "Incident > Logiciel" } }""");

        var (code, output, error) = await RunAsync("preview", "assistance", "--answers", answers, "--config", RepositoryFolder.Config);

        (code, output).ShouldBe((1, ""));
        error.ReplaceLineEndings("\n").ShouldBe("""
            Le portail refuserait ces réponses :
            logiciel : Ce choix n’est plus proposé. Choisissez à nouveau dans la liste.
            besoin-logiciel : Répondez à cette question.

            """);
    }

    [Theory]
    [InlineData("""{ "answers": { "titer": "x" } }""", "ne pose pas la question « titer ». Questions possibles : est-concerne, est-concerne.nom")]
    [InlineData("""{ "answers": { "titre": true } }""", ":1 $.answers.titre : ce n'est pas un fichier de réponses")]
    [InlineData("""{ "reponses": {} }""", "ce n'est pas un fichier de réponses")]
    [InlineData("""{ "answers": {}, "files": { "titre": ["a.pdf"] } }""", "ne pose pas la question « titre »")]
    [InlineData("null", "le fichier est vide")]
    [InlineData("bonjour", "ce n'est pas un fichier de réponses")]
    public async Task A_file_that_holds_no_answers_is_refused(string json, string expected)
    {
        var (code, _, error) = await RunAsync("preview", "incident", "--answers", Write(json), "--config", RepositoryFolder.Config);

        code.ShouldBe(1);
        error.ShouldContain(expected);
    }

    [Fact]
    public async Task An_unknown_form_is_told_with_those_that_exist() =>
        (await RunAsync("preview", "incidents", "--answers", Sample, "--config", RepositoryFolder.Config)).Error
            .ShouldBe("Aucun formulaire ne s'appelle « incidents ». Formulaires : incident, assistance, nouvel-acces." + Environment.NewLine);

    [Fact]
    public async Task A_broken_form_is_told_with_its_line_and_remedy()
    {
        folder.CreateSubdirectory("forms");
        Write(TinyForm.With(TinyForm.Title).Replace("required: true", "requird: true", StringComparison.Ordinal), "forms/essai.yaml");

        foreach (var command in new[] { "check", "preview" })
        {
            var (code, _, error) = await RunAsync([command, .. command == "preview" ? new[] { "essai", "--answers", Sample } : [], "--config", folder.FullName]);

            code.ShouldBe(1);
            error.ShouldStartWith("forms/essai.yaml:8 sections[0].questions[0].requird : clé inconnue « requird » pour une question de type short-text. Vouliez-vous « required » ?");
        }
    }

    [Fact]
    public async Task All_forms_can_be_checked_and_their_schema_written()
    {
        (await RunAsync("check", "--config", RepositoryFolder.Config))
            .ShouldBe((0, "3 formulaires corrects : incident, assistance, nouvel-acces.\nGLPI : non vérifié, la configuration n'en nomme aucun (clé « Glpi:BaseUrl »).\n", ""));
        (await RunAsync("schema")).ShouldBe((0, FormSchema.Write(), ""));
        (await RunAsync("schema", "--translation")).ShouldBe((0, FormSchema.WriteTranslation(), ""));
    }

    [Fact]
    public void Every_fault_that_a_question_can_have_has_its_sentence()
    {
        var sentences = FaultSentences.Read(RepositoryFolder.Config);
        var keys = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Forms", "Fields"), "*.cs")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "\"(fault\\.[a-z-]+)\"").Select(match => match.Groups[1].Value)).Distinct().ToList();

        keys.Count.ShouldBeGreaterThan(15);
        keys.Where(key => sentences.Of(new GlpiBridge.Forms.Validation.AnswerFault("x", key, 1, 2)) == key).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_program_runs_on_its_own()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(GlpiBridge.Cli.Commands.FormsCommand).Assembly.Location, "forms", "preview", "incident", "--answers", Sample])
        {
            WorkingDirectory = RepositoryFolder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var output = await Task.WhenAll(program.StandardOutput.ReadToEndAsync(cancellation), program.StandardError.ReadToEndAsync(cancellation));
        await program.WaitForExitAsync(cancellation);

        (program.ExitCode, output[1]).ShouldBe((0, ""));
        output[0].ShouldStartWith("Titre       : Mon PC ne démarre plus");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string text, string name = "answers.json")
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await GlpiBridge.Cli.Program.Root().Parse(["forms", .. arguments])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
