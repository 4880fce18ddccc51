namespace GlpiBridge.Portal.Configuration;

/// <summary>Section « Cache » of the configuration.</summary>
internal sealed class CacheOptions
{
    /// <summary>Connection string of a Redis server that portals share; empty for none.</summary>
    public string Redis { get; set; } = "";
}
