using System.CommandLine;
using GlpiBridge.Cli.Forms;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Cli.Commands;

/// What an administrator does with the forms before anybody sees them; no GLPI is asked.
internal static class FormsCommand
{
    public static Command Create() => new("forms", "Vérifie et essaie les formulaires, sans GLPI.") { Preview(), Check(), Schema() };

    private static Command Preview()
    {
        var form = new Argument<string>("formulaire") { Description = "Identifiant du formulaire, par exemple incident." };
        var answers = new Option<FileInfo>("--answers") { Description = "Fichier JSON des réponses (exemple : samples/answers/incident.json).", Required = true };
        var reference = new Option<string>("--reference") { Description = "Référence du portail à écrire dans le ticket.", DefaultValueFactory = _ => "GB-0000-0000" };
        var html = new Option<bool>("--html") { Description = "Écrit le corps en HTML, tel qu'il part vers GLPI, au lieu de texte." };
        var config = Config();
        var command = new Command("preview", "Écrit le ticket que ces réponses feraient.") { form, answers, reference, html, config };
        command.SetAction(result => Guarded(result, () =>
        {
            var catalogue = new FormCatalogue(result.GetRequiredValue(config).FullName);
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
        var config = Config();
        var command = new Command("check", "Vérifie tous les formulaires et leurs modèles.") { config };
        command.SetAction(result => Guarded(result, () =>
        {
            var forms = new FormCatalogue(result.GetRequiredValue(config).FullName).Forms;
            return $"{forms.Count} formulaires corrects : {string.Join(", ", forms.Select(form => form.Id))}.";
        }));
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Écrit le schéma JSON des formulaires, que les éditeurs de texte comprennent.");
        command.SetAction(result => Guarded(result, () => FormSchema.Write().TrimEnd()));
        return command;
    }

    private static Option<DirectoryInfo> Config() =>
        new("--config") { Description = "Dossier de configuration.", DefaultValueFactory = _ => new DirectoryInfo("config") };

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
