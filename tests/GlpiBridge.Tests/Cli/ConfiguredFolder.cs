using System.Text.Json;
using GlpiBridge.Sandbox;

namespace GlpiBridge.Tests.Cli;

/// <summary>A copy of the configuration that comes with the portal, which names a GLPI.</summary>
internal sealed class ConfiguredFolder : IDisposable
{
    private static readonly object Legal = new
    {
        Publisher = "Soluris",
        PublisherAddress = "2 rue des Rochers, 17100 Saintes",
        PublicationDirector = "Camille Rivet",
        Host = "Soluris",
        HostAddress = "2 rue des Rochers, 17100 Saintes",
        HostPhone = "05 46 00 00 00",
        ContactEmail = "contact@exemple.fr",
        ContactPhone = "05 46 00 00 00",
        LawfulBasis = "mission d’intérêt public",
        DataProtectionOfficer = "Alix Morel",
        DataProtectionContact = "dpd@exemple.fr",
        StatementDate = "2026-11-30",
    };

    private static readonly string[] Copied = ["forms", "templates", "texts", "theme"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-config-");

    public ConfiguredFolder()
    {
        foreach (var file in Copied.SelectMany(name => new DirectoryInfo(System.IO.Path.Combine(RepositoryFolder.Config, name)).EnumerateFiles()))
        {
            file.CopyTo(System.IO.Path.Combine(folder.CreateSubdirectory(file.Directory!.Name).FullName, file.Name));
        }
    }

    public string Path => folder.FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([folder.FullName, .. parts]);

    public Task NameAsync(SandboxServer glpi, CancellationToken ct) => NameAsync(glpi.BaseUrl.ToString(), glpi.AppToken, glpi.ServiceUserToken, ct);

    public Task NameAsync(string address, string appToken, string serviceToken, CancellationToken ct) =>
        WriteAsync(new { Glpi = new { BaseUrl = address, AppToken = appToken, ServiceUserToken = serviceToken, ReadRetries = "0" }, Legal }, ct);

    public Task WriteAsync(object configuration, CancellationToken ct) => System.IO.File.WriteAllTextAsync(File("glpibridge.json"), JsonSerializer.Serialize(configuration), ct);

    public void Dispose() => folder.Delete(recursive: true);
}
