using GlpiBridge.Portal.Configuration;
using GlpiBridge.Sandbox;

namespace GlpiBridge.Portal.Hosting;

/// <summary>The emulated GLPI that the portal starts for itself in Development when no GLPI is named, or when told to.</summary>
internal sealed class EmbeddedSandbox(SandboxServer server) : IAsyncDisposable
{
    public static async Task<EmbeddedSandbox?> StartIfWantedAsync(WebApplicationBuilder builder, ConfigurationFolder folder)
    {
        var configuration = builder.Configuration;
        var wanted = bool.TryParse(configuration["Sandbox:Enabled"], out var enabled)
            ? enabled
            : builder.Environment.IsDevelopment() && string.IsNullOrWhiteSpace(configuration["Glpi:BaseUrl"]);
        if (!wanted)
        {
            return null;
        }

        var dataset = folder.Resolve(configuration["Sandbox:Dataset"] is { Length: > 0 } path ? path : new SandboxSettings().Dataset);
        if (!File.Exists(Path.Combine(dataset, "collectivites.json")))
        {
            throw new ConfigurationException($"La clé « Sandbox:Dataset » désigne {dataset}, qui ne contient pas collectivites.json. Donnez le dossier samples/dataset.");
        }

        var server = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = dataset }, CancellationToken.None);
        configuration["Glpi:BaseUrl"] = server.BaseUrl.ToString();
        configuration["Glpi:AppToken"] = server.AppToken;
        configuration["Glpi:ServiceUserToken"] = server.ServiceUserToken;
        return new EmbeddedSandbox(server);
    }

    /// <summary>Prints where to go and whom to be, once the portal listens.</summary>
    public void Announce(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        Console.WriteLine();
        Console.WriteLine($"  Portail            {string.Join(" ", app.Urls)}");
        Console.WriteLine($"  GLPI (bac à sable) {server.BaseUrl}");
        Console.WriteLine("  Comptes de démonstration :");
        foreach (var account in server.Accounts.Where(account => account.IsActive))
        {
            Console.WriteLine($"    {account.Login,-28} {account.Password,-18} {account.ProfileName} – {account.EntityName}");
        }

        Console.WriteLine();
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
