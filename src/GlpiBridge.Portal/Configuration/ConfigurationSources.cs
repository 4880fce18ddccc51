using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.KeyPerFile;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Says where a value comes from: the file to open or the variable to change.</summary>
internal static class ConfigurationSources
{
    public static string Of(ConfigurationManager configuration, IConfigurationSection section)
    {
        var key = section.Value is null && section.GetChildren().FirstOrDefault() is { } child ? child.Path : section.Path;
        return ((IConfigurationRoot)configuration).Providers.LastOrDefault(provider => provider.TryGet(key, out _)) switch
        {
            JsonConfigurationProvider json => json.Source.Path is "glpibridge.json" ? "config/glpibridge.json" : json.Source.Path ?? "configuration",
            EnvironmentVariablesConfigurationProvider => $"variable d'environnement {section.Path.Replace(":", "__", StringComparison.Ordinal)}",
            KeyPerFileConfigurationProvider => $"fichier {section.Path.Replace(":", "__", StringComparison.Ordinal)} du dossier Portal:SecretsFolder",
            CommandLineConfigurationProvider => "ligne de commande",
            _ => "configuration",
        };
    }
}
