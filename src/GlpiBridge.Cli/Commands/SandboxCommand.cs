using System.CommandLine;
using GlpiBridge.Sandbox;

namespace GlpiBridge.Cli.Commands;

/// Runs the emulator alone, until Ctrl+C.
internal static class SandboxCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Adresse d'écoute.", DefaultValueFactory = _ => "http://127.0.0.1:8090" };
        var dataset = new Option<DirectoryInfo>("--dataset") { Description = "Dossier de collectivites.json et de files/.", Required = true };
        var appToken = new Option<string>("--app-token") { Description = "Jeton d'application attendu.", DefaultValueFactory = _ => SandboxOptions.DemoAppToken };
        var index = new Option<FileInfo?>("--index") { Description = "Fichier où écrire les identifiants des données, par nom." };
        var empty = new Option<bool>("--empty") { Description = "Démarre sans les données, comme un GLPI tout juste installé." };
        var command = new Command("sandbox", "Fait tourner seul l'émulateur de l'API REST de GLPI.") { urls, dataset, appToken, index, empty };
        command.SetAction((result, ct) => RunAsync(new SandboxOptions
        {
            Urls = result.GetRequiredValue(urls),
            DatasetFolder = result.GetRequiredValue(dataset).FullName,
            AppToken = result.GetRequiredValue(appToken),
            IsEmpty = result.GetValue(empty),
            PausesLostPassword = true,
        }, result.GetValue(index), result.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(SandboxOptions options, FileInfo? index, TextWriter output, CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(options.DatasetFolder, "collectivites.json")))
        {
            await output.WriteLineAsync($"{options.DatasetFolder} : collectivites.json est introuvable. Indiquez le dossier des données avec --dataset.");
            return 1;
        }
        try
        {
            await using var server = await SandboxServer.StartAsync(options, ct);
            await ServeAsync(server, options, index, output, ct);
            return 0;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await output.WriteLineAsync($"{options.Urls} est déjà pris. Indiquez une autre adresse avec --urls.");
            return 1;
        }
    }

    private static async Task ServeAsync(SandboxServer server, SandboxOptions options, FileInfo? index, TextWriter output, CancellationToken ct)
    {
        if (index is not null) await File.WriteAllTextAsync(index.FullName, await server.WriteIndexAsync(ct), ct);
        await DescribeAsync(server, options.IsEmpty, output);
        try
        {
            await Task.Delay(Timeout.Infinite, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await server.StopAsync(CancellationToken.None);
        }
    }

    private static async Task DescribeAsync(SandboxServer server, bool isEmpty, TextWriter output)
    {
        await output.WriteLineAsync($"Émulateur de GLPI 10.0.19 : {server.BaseUrl}");
        await output.WriteLineAsync($"Jeton d'application       : {server.AppToken}");
        await output.WriteLineAsync($"Super-administrateur      : glpi / glpi");
        if (!isEmpty)
        {
            await output.WriteLineAsync($"Jeton du compte de service : {server.ServiceUserToken}");
            foreach (var account in server.Accounts)
                await output.WriteLineAsync($"  {account.Login,-28} {account.Password,-26} {account.ProfileName}, {account.EntityName}{(account.IsActive ? "" : " (désactivé)")}");
        }
        await output.WriteLineAsync("Ctrl+C pour arrêter.");
        await output.FlushAsync();
    }
}
