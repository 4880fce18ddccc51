using Microsoft.Extensions.Configuration.KeyPerFile;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Secrets as files, one a key: « Glpi__AppToken », as containers get them. A file that changes is read again.</summary>
internal static class SecretsFolder
{
    public static KeyPerFileConfigurationSource? Source(ConfigurationManager configuration, ConfigurationFolder folder)
    {
        if (configuration["Portal:SecretsFolder"] is not { Length: > 0 } named)
        {
            return null;
        }

        var path = folder.Resolve(named);
        return Directory.Exists(path)
            ? new KeyPerFileConfigurationSource { FileProvider = Polled.Files(path), ReloadOnChange = true }
            : throw new ConfigurationException(
                $"{ConfigurationSources.Of(configuration, configuration.GetSection("Portal:SecretsFolder"))} : la clé « Portal:SecretsFolder » vaut « {named} », qui n'est pas un dossier. "
                + "Indiquez le dossier des fichiers de secrets, par exemple « /run/secrets ».");
    }
}
