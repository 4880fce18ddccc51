using System.CommandLine;
using GlpiBridge.Cli.Diagnostics;
using GlpiBridge.Cli.Forms;
using GlpiBridge.Desk.Diagnostics;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Importing;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Cli.Commands;

/// What an administrator does with the forms before anybody sees them.
internal static class FormsCommand
{
    // Those of the doctor's that are about forms, and those that tell why there is no answer.
    private static readonly string[] FormChecks = ["address", "api", "categories", "templates", "files"];

    public static Command Create() => new("forms", "Vérifie, essaie et reprend les formulaires.") { Preview(), Check(), Schema(), Import() };

    private static Command Preview()
    {
        var form = new Argument<string>("formulaire") { Description = "Identifiant du formulaire, par exemple incident." };
        var answers = new Option<FileInfo>("--answers") { Description = "Fichier JSON des réponses (exemple : samples/answers/incident.json).", Required = true };
        var reference = new Option<string>("--reference") { Description = "Référence du portail à écrire dans le ticket.", DefaultValueFactory = _ => "GB-0000-0000" };
        var html = new Option<bool>("--html") { Description = "Écrit le corps en HTML, tel qu'il part vers GLPI, au lieu de texte." };
        var config = ConfigOption.Create();
        var command = new Command("preview", "Écrit le ticket que ces réponses feraient.") { form, answers, reference, html, config };
        command.SetAction(result => Guarded(result, () =>
        {
            var catalogue = new FormCatalogue(result.GetRequiredValue(config).FullName, TimeProvider.System);
            var definition = catalogue.Find(result.GetRequiredValue(form))
                ?? throw new PreviewException($"Aucun formulaire ne s'appelle « {result.GetRequiredValue(form)} ». Formulaires : {string.Join(", ", catalogue.Forms.Select(known => known.Id))}.");
            var file = result.GetRequiredValue(answers);
            var ticket = TicketPreview.Of(definition, AnswersFile.Read(file.FullName, definition), FaultSentences.Read(result.GetRequiredValue(config).FullName));
            return ticket.Write(catalogue.TemplateOf(definition), result.GetRequiredValue(reference), result.GetValue(html));
        }));
        return command;
    }

    private static Command Check()
    {
        var offline = new Option<bool>("--offline") { Description = "Sans GLPI, même si la configuration en nomme un." };
        var config = ConfigOption.Create();
        var command = new Command("check", "Vérifie tous les formulaires et leurs modèles, seuls puis face à GLPI si la configuration en nomme un : catégories, gabarits, types et tailles de fichiers.") { offline, config };
        command.SetAction(async (result, ct) =>
        {
            var folder = result.GetRequiredValue(config).FullName;
            var code = Guarded(result, () =>
            {
                var forms = new FormCatalogue(folder, TimeProvider.System).Forms;
                return $"{forms.Count} formulaires corrects : {string.Join(", ", forms.Select(form => form.Id))}.";
            });
            return code == 0 && !result.GetValue(offline) ? await AgainstGlpiAsync(result, folder, ct) : code;
        });
        return command;
    }

    private static async Task<int> AgainstGlpiAsync(ParseResult result, string folder, CancellationToken ct)
    {
        var output = result.InvocationConfiguration.Output;
        PortalConfiguration configuration;
        try
        {
            configuration = PortalConfiguration.Read(folder);
        }
        catch (RefusedException none)
        {
            await output.WriteLineAsync($"GLPI : non vérifié. {none.Message}");
            return 0;
        }

        if (string.IsNullOrWhiteSpace(configuration.Values["Glpi:BaseUrl"]))
        {
            await output.WriteLineAsync("GLPI : non vérifié, la configuration n'en nomme aucun (clé « Glpi:BaseUrl »).");
            return 0;
        }

        var findings = await GlpiExamination.RunAsync(configuration, options => new Examination(options, null) { Only = FormChecks }, ct).ToListAsync(ct);
        await output.WriteAsync(string.Concat(findings.Select(finding => FindingText.Of(finding) + "\n")));
        return findings.Any(finding => finding.Verdict is Verdict.ToMend) ? 1 : 0;
    }

    private static Command Schema()
    {
        var translation = new Option<bool>("--translation") { Description = "Celui des traductions (config/forms/en)." };
        var command = new Command("schema", "Écrit le schéma JSON des formulaires, que les éditeurs de texte comprennent.") { translation };
        command.SetAction(result => Guarded(result, () => (result.GetValue(translation) ? FormSchema.WriteTranslation() : FormSchema.Write()).TrimEnd()));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("fichier") { Description = "Export JSON de Formcreator ou des formulaires de GLPI 11." };
        var to = new Option<DirectoryInfo>("--to") { Description = "Dossier où écrire forms/ et templates/. Rien n'y est écrasé.", DefaultValueFactory = _ => new DirectoryInfo("import") };
        var command = new Command("import", "Reprend les formulaires de GLPI. Code de sortie : 0 si tout est repris, 1 s'il reste des points à revoir, 2 si le fichier est illisible.") { file, to };
        command.SetAction(result =>
        {
            try
            {
                var path = result.GetRequiredValue(file).ToString();
                var (report, isWhole) = ImportFolder.Write(result.GetRequiredValue(to).ToString(), FormImport.Read(Path.GetFileName(path), File.ReadAllText(path)));
                result.InvocationConfiguration.Output.Write(report);
                return isWhole ? 0 : 1;
            }
            catch (Exception wrong) when (wrong is FormFileException or IOException or UnauthorizedAccessException)
            {
                result.InvocationConfiguration.Error.WriteLine(wrong.Message);
                return 2;
            }
        });
        return command;
    }

    private static int Guarded(ParseResult result, Func<string> run)
    {
        try
        {
            result.InvocationConfiguration.Output.Write(run() + "\n");
            return 0;
        }
        catch (Exception wrong) when (wrong is FormFileException or PreviewException)
        {
            result.InvocationConfiguration.Error.WriteLine(wrong.Message);
            return 1;
        }
    }
}
