using System.Text.Json.Serialization;

namespace GlpiBridge.Glpi.Sessions;

/// <summary>What a client must know of GLPI's configuration.</summary>
/// <param name="Version">GLPI's version, such as <c>10.0.19</c>.</param>
/// <param name="MaxDocumentBytes">Largest file GLPI keeps, in bytes (<c>document_max_size</c> is in MiB); exactly this size passes. PHP may set a lower limit of its own.</param>
public sealed record GlpiLimits(string Version, long MaxDocumentBytes);

/// <summary>Answer of <c>getGlpiConfig</c>.</summary>
public sealed record GlpiConfigAnswer
{
    /// <summary>The configuration.</summary>
    [JsonPropertyName("cfg_glpi")]
    public GlpiConfig? Config { get; init; }
}

/// <summary>The few settings of <c>getGlpiConfig</c> that are used.</summary>
public sealed record GlpiConfig
{
    /// <summary>GLPI's version.</summary>
    [JsonPropertyName("version")]
    public string Version { get => field ?? ""; init; }

    /// <summary>Largest document, in MiB.</summary>
    [JsonPropertyName("document_max_size")]
    public long DocumentMaxSize { get; init; }
}
