using System.CommandLine;

namespace GlpiBridge.Cli.Commands;

/// Where the portal's configuration is.
internal static class ConfigOption
{
    public static Option<DirectoryInfo> Create() => new("--config")
    {
        Description = "Dossier de configuration du portail. Sans cette option : GLPIBRIDGE_CONFIG, ou config.",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("GLPIBRIDGE_CONFIG") is { Length: > 0 } named ? named : "config"),
    };
}
