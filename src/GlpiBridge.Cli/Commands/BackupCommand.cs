using System.CommandLine;
using System.Globalization;
using GlpiBridge.Cli.Submissions;
using GlpiBridge.Submissions;
using Microsoft.Extensions.Configuration;

namespace GlpiBridge.Cli.Commands;

/// Copies what the portal keeps, while it runs.
internal static class BackupCommand
{
    public static Command Create()
    {
        var to = new Option<DirectoryInfo>("--to") { Description = "Dossier des sauvegardes ; chacune y a un dossier à son nom.", Required = true };
        var config = ConfigOption.Create();
        var command = new Command("backup", "Sauvegarde la base, les clés de chiffrement et les traces d'audit, sans arrêter le portail.") { to, config };
        command.SetAction(async (result, ct) =>
        {
            try
            {
                var saved = await SaveAsync(PortalConfiguration.Read(result.GetRequiredValue(config).FullName), result.GetRequiredValue(to).FullName, ct);
                await result.InvocationConfiguration.Output.WriteLineAsync(saved);
                return 0;
            }
            catch (Exception wrong) when (wrong is RefusedException or IOException or UnauthorizedAccessException || StoreFaults.IsOne(wrong))
            {
                await result.InvocationConfiguration.Error.WriteLineAsync(
                    wrong is RefusedException ? wrong.Message : $"Rien n'est sauvegardé : {wrong.Message} Lancez la commande sous le compte du portail, vers un dossier où il peut écrire.");
                return 1;
            }
        });
        return command;
    }

    private static async Task<string> SaveAsync(PortalConfiguration configuration, string folder, CancellationToken ct)
    {
        var name = "glpibridge-" + TimeProvider.System.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        using var backup = BackupFolder.Begin(folder, name);
        var isServer = configuration.Values.GetSection("Submissions").Get<SubmissionsOptions>()?.Database is DatabaseKind.PostgreSql;
        if (!isServer)
        {
            var database = Path.Combine(configuration.DataFolder, "submissions.db");
            if (!File.Exists(database))
            {
                throw new RefusedException($"{database} est introuvable. Le portail range ses données là où le dit la clé « Portal:DataFolder » : indiquez son dossier de configuration avec --config.");
            }

            if (!await SqliteCopy.MakeAsync(database, backup.File("submissions.db"), ct))
            {
                throw new RefusedException($"{database} est abîmée : la copie n'est pas gardée. Gardez la sauvegarde précédente.");
            }
        }

        // After the database: a key that came meanwhile is one too many, never one too few.
        backup.Add(Path.Combine(configuration.DataFolder, "keys"));
        backup.Add(Path.Combine(configuration.DataFolder, "audit"));
        var place = backup.Finish();
        return isServer ? $"{place}\nLa base est sur PostgreSQL : sauvegardez-la avec pg_dump (voir docs/sauvegarde.md)." : place;
    }
}
