using GlpiBridge.Submissions.Keys;
using Microsoft.Extensions.Configuration;

namespace GlpiBridge.Cli;

/// The configuration as the portal reads it: the file, then the folder of secrets, then the environment.
internal sealed record PortalConfiguration(IConfigurationRoot Values, string DataFolder, KeyStore KeyStore)
{
    private const string Main = "glpibridge.json";

    /// <exception cref="RefusedException">It is not there, or cannot be read.</exception>
    public static PortalConfiguration Read(string folder)
    {
        var file = Path.Combine(folder, Main);
        if (!File.Exists(file))
        {
            throw new RefusedException($"{file} est introuvable. Indiquez le dossier de configuration du portail avec --config.");
        }

        try
        {
            var relativeTo = Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))!;
            var values = Build(file, null);
            values = values["Portal:SecretsFolder"] is { Length: > 0 } secrets ? Build(file, Path.GetFullPath(secrets, relativeTo)) : values;
            var portal = values.GetSection("Portal").Get<PortalSection>() ?? new PortalSection();
            return new PortalConfiguration(values, Path.GetFullPath(portal.DataFolder, relativeTo), portal.KeyStore ?? KeyStore.Folder);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new RefusedException($"{file} : la configuration n'est pas lisible ({wrong.InnerException?.Message ?? wrong.Message}).", wrong);
        }
    }

    private static IConfigurationRoot Build(string file, string? secrets)
    {
        var builder = new ConfigurationBuilder().AddJsonFile(file);
        return (secrets is null ? builder : builder.AddKeyPerFile(secrets, optional: false)).AddEnvironmentVariables().Build();
    }

    // Those of the portal's keys that say where its data is.
    private sealed class PortalSection
    {
        public string DataFolder { get; set; } = "data";

        public KeyStore? KeyStore { get; set; }
    }
}
