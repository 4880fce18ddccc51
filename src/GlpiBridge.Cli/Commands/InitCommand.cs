using System.CommandLine;
using System.Data.Common;
using GlpiBridge.Cli.Setup;
using GlpiBridge.Desk.Diagnostics;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GlpiBridge.Cli.Commands;

/// Asks what a portal has to be told, and writes a configuration that it starts with.
internal static class InitCommand
{
    // The last point of the doctor that is about the address, and about the tokens.
    private const string AddressIsKnown = "clock";
    private const string TokensAreKnown = "service-token";

    public static Command Create()
    {
        var glpi = new Option<string>("--glpi") { Description = "Adresse de GLPI ou de son API.", DefaultValueFactory = _ => Variable("Glpi__BaseUrl") };
        var address = new Option<string>("--public-url") { Description = "Adresse du portail pour les agents, avec son chemin s'il en a un.", DefaultValueFactory = _ => Variable("Portal__PublicUrl") };
        var data = new Option<string>("--data") { Description = "Dossier des données du portail.", DefaultValueFactory = _ => Variable("Portal__DataFolder") is { Length: > 0 } named ? named : "data" };
        var yes = new Option<bool>("--yes") { Description = "Ne pose aucune question. Les secrets sont lus dans Glpi__AppToken, Glpi__ServiceUserToken et Submissions__ConnectionString." };
        var replace = new Option<bool>("--replace") { Description = "Avec --yes : change une configuration qui existe déjà." };
        var config = ConfigOption.Create();
        var command = new Command("init", "Pose quelques questions et écrit la configuration du portail.") { glpi, address, data, yes, replace, config };
        command.SetAction(async (result, ct) =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            try
            {
                var folder = new SetupFolder(result.GetRequiredValue(config).FullName);
                var questions = new SetupQuestions(output, result.GetValue(yes));
                if (folder.Exists && !(result.GetValue(yes) ? result.GetValue(replace) : questions.Confirm($"{folder.File} existe déjà. Le changer (l'ancien est gardé à côté) ?")))
                {
                    throw new RefusedException($"{folder.File} existe déjà : rien n'est écrit.");
                }

                await folder.WriteAsync(await AskAsync(questions, result.GetRequiredValue(glpi), result.GetRequiredValue(address), result.GetRequiredValue(data), ct), ct);
                await output.WriteLineAsync($"Écrit : {folder.File}, et les secrets à côté, lisibles de leur propriétaire seul.\nVérifiez le tout : glpibridge doctor --config {Path.GetDirectoryName(folder.File)}");
                return 0;
            }
            catch (Exception wrong) when (wrong is RefusedException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync(wrong.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task<SetupAnswers> AskAsync(SetupQuestions questions, string glpi, string address, string data, CancellationToken ct)
    {
        do
        {
            glpi = Api(questions.Ask("Adresse de GLPI", glpi, AddressFault));
        }
        while (!questions.Keeps(await FindAsync(glpi, "", "", AddressIsKnown, ct)));

        var (application, service) = (Variable("Glpi__AppToken"), Variable("Glpi__ServiceUserToken"));
        do
        {
            application = questions.Ask("Jeton d'application (Configuration > Générale > API)", application, _ => null, isHidden: true);
            service = questions.Ask("Jeton d'API du compte de service", service, answer => answer.Length == 0 ? "Il faut ce jeton : sans lui il n'y a ni catégories, ni FAQ." : null, isHidden: true);
        }
        while (!questions.Keeps(await FindAsync(glpi, application, service, TokensAreKnown, ct)));

        return new SetupAnswers
        {
            Glpi = glpi,
            AppToken = application,
            ServiceToken = service,
            PublicUrl = questions.Ask("Adresse du portail pour les agents, en https (vide : toutes)", address, PublicFault),
            DataFolder = questions.Ask("Dossier des données", data, answer => answer.Length == 0 ? "Il faut un dossier." : null),
            ConnectionString = questions.Ask("Connexion à PostgreSQL, « Host=…;Database=…;Username=…;Password=… » (vide : SQLite)", Variable("Submissions__ConnectionString"), DatabaseFault, isHidden: true),
        };
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static string Api(string address) => GlpiConnectionCheck.IsApi(address) ? address.TrimEnd('/') : address.TrimEnd('/') + "/apirest.php";

    private static string? AddressFault(string answer) =>
        Uri.TryCreate(answer, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "Écrivez une adresse complète, par exemple « https://glpi.exemple.fr ».";

    private static string? PublicFault(string answer) =>
        answer.Length == 0 || (Uri.TryCreate(answer, UriKind.Absolute, out var address) && address is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" })
            ? null : "Écrivez une adresse en https, par exemple « https://assistance.exemple.fr » ou « https://exemple.fr/portail ».";

    private static string? DatabaseFault(string answer)
    {
        if (answer.Length == 0)
        {
            return null;
        }

        try
        {
            using var connection = new NpgsqlConnection(answer);
            connection.Open();
            return null;
        }
        catch (Exception wrong) when (wrong is DbException or ArgumentException or System.Net.Sockets.SocketException)
        {
            return $"PostgreSQL ne répond pas à cette connexion ({wrong.Message}).";
        }
    }

    // What the doctor has to say up to this point.
    private static async Task<IReadOnlyCollection<Finding>> FindAsync(string glpi, string application, string service, string last, CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Glpi:BaseUrl"] = glpi, ["Glpi:AppToken"] = application, ["Glpi:ServiceUserToken"] = service }).Build());
        services.AddLogging();
        services.AddGlpi();
        services.AddSingleton(new FormCatalogue(SetupFolder.Defaults(), TimeProvider.System));
        services.AddDiagnostics();
        await using var provider = services.BuildServiceProvider();
        var found = new List<Finding>();
        await foreach (var finding in provider.GetRequiredService<Doctor>().ExamineAsync(new Examination(provider.GetRequiredService<IOptions<GlpiOptions>>().Value, null), ct))
        {
            found.Add(finding);
            if (finding.Check == last || finding.StopsAll)
            {
                break;
            }
        }

        return found;
    }
}
