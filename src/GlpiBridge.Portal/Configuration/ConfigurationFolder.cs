namespace GlpiBridge.Portal.Configuration;

/// <summary>The folder that the administrator edits: <c>config/</c>, beside the published portal or at the root of the repository.</summary>
internal sealed record ConfigurationFolder(string Path)
{
    private const string Main = "glpibridge.json";

    /// <summary>What paths in the configuration are relative to.</summary>
    public string Base => System.IO.Path.GetDirectoryName(Path)!;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public string Resolve(string path) => System.IO.Path.GetFullPath(path, Base);

    public static ConfigurationFolder Find(string contentRoot, string? named)
    {
        if (named is not null)
        {
            return System.IO.File.Exists(System.IO.Path.Combine(named, Main))
                ? new ConfigurationFolder(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(named)))
                : throw new ConfigurationException($"{System.IO.Path.Combine(named, Main)} est introuvable. Indiquez le dossier config/ du portail dans GLPIBRIDGE_CONFIG, ou à glpibridge par --config.");
        }

        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "config");
            if (System.IO.File.Exists(System.IO.Path.Combine(candidate, Main)))
            {
                return new ConfigurationFolder(candidate);
            }
        }

        throw new ConfigurationException(
            $"Aucun fichier config/{Main} dans {contentRoot} ni au-dessus. Copiez le dossier config/ à côté du portail, ou donnez son chemin dans GLPIBRIDGE_CONFIG.");
    }
}

internal static class ConfigurationFolderRegistration
{
    /// <summary>Puts <c>config/glpibridge.json</c> under the environment variables and the command line, which keep the last word.</summary>
    public static ConfigurationFolder AddConfigurationFolder(this WebApplicationBuilder builder) =>
        builder.Configuration.Add(ConfigurationFolder.Find(builder.Environment.ContentRootPath, builder.Configuration["GLPIBRIDGE_CONFIG"]));

    /// <summary>The same for whoever is no portal.</summary>
    /// <exception cref="ConfigurationException">Something in it cannot be read.</exception>
    public static ConfigurationFolder Add(this ConfigurationManager configuration, ConfigurationFolder folder)
    {
        var file = new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource { Path = folder.File("glpibridge.json"), ReloadOnChange = false };
        file.ResolveFileProvider();
        try
        {
            configuration.Sources.Insert(0, file);
        }
        catch (InvalidDataException unreadable)
        {
            throw new ConfigurationException(
                $"config/glpibridge.json : ce fichier n'est pas lisible ({unreadable.InnerException?.Message}). Vérifiez les guillemets et les virgules à cet endroit.", unreadable);
        }

        configuration.Sources.Insert(1, new RotatedTokensSource(folder.File("glpibridge.json")));
        if (SecretsFolder.Source(configuration, folder) is { } secrets)
        {
            configuration.Sources.Insert(2, secrets);
        }

        return folder;
    }
}
