using GlpiBridge.Portal.Configuration;
using GlpiBridge.Submissions.Keys;
using Microsoft.Extensions.Configuration;

namespace GlpiBridge.Cli;

/// The configuration as the portal reads it: the file, then the folder of secrets, then the environment.
internal sealed record PortalConfiguration(ConfigurationManager Values, ConfigurationFolder Folder)
{
    public string DataFolder => Folder.Resolve(Portal().DataFolder);

    public KeyStore KeyStore => Portal().KeyStore ?? KeyStore.Folder;

    /// <exception cref="RefusedException">It is not there, or cannot be read.</exception>
    public static PortalConfiguration Read(string folder)
    {
        try
        {
            var values = new ConfigurationManager();
            values.AddEnvironmentVariables();
            return new PortalConfiguration(values, values.Add(ConfigurationFolder.Find(folder, folder)));
        }
        catch (ConfigurationException wrong)
        {
            throw new RefusedException(wrong.Message, wrong);
        }
    }

    private PortalOptions Portal()
    {
        try
        {
            return Values.GetSection("Portal").Get<PortalOptions>() ?? new PortalOptions();
        }
        catch (InvalidOperationException wrong)
        {
            throw new RefusedException($"{Folder.Path} : la configuration n'est pas lisible ({wrong.InnerException?.Message ?? wrong.Message}). « glpibridge doctor » en dit davantage.", wrong);
        }
    }
}
