namespace GlpiBridge.Cli.Setup;

/// What a portal has to be told before it starts.
internal sealed record SetupAnswers
{
    public required string Glpi { get; init; }

    public required string AppToken { get; init; }

    public required string ServiceToken { get; init; }

    /// Address of the portal with its path, if it has one; empty for none.
    public required string PublicUrl { get; init; }

    public required string DataFolder { get; init; }

    /// Empty for SQLite.
    public required string ConnectionString { get; init; }

    /// Keys of the configuration file.
    public IReadOnlyDictionary<string, string> Settings
    {
        get
        {
            var address = PublicUrl.Length > 0 ? new Uri(PublicUrl) : null;
            return new Dictionary<string, string>
            {
                ["BaseUrl"] = Glpi,
                ["PublicUrl"] = address?.GetLeftPart(UriPartial.Authority) ?? "",
                ["PathBase"] = address?.AbsolutePath.TrimEnd('/') ?? "",
                ["DataFolder"] = DataFolder,
                ["SecretsFolder"] = SetupFolder.Secrets,
                ["Database"] = ConnectionString.Length > 0 ? "postgresql" : "sqlite",
            };
        }
    }

    /// Files of the folder of secrets.
    public IReadOnlyDictionary<string, string> Secrets => new Dictionary<string, string>
    {
        ["Glpi__AppToken"] = AppToken,
        ["Glpi__ServiceUserToken"] = ServiceToken,
        ["Submissions__ConnectionString"] = ConnectionString,
    };
}
