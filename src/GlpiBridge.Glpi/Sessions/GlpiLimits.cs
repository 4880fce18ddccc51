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

/// <summary>The few settings of <c>getGlpiConfig</c> that are used; those of notifications and addresses for diagnostics alone.</summary>
public sealed record GlpiConfig
{
    /// <summary>GLPI's version.</summary>
    [JsonPropertyName("version")]
    public string Version { get => field ?? ""; init; }

    /// <summary>Largest document, in MiB.</summary>
    [JsonPropertyName("document_max_size")]
    public long DocumentMaxSize { get; init; }

    /// <summary>The same in bytes.</summary>
    [JsonIgnore]
    public long MaxDocumentBytes => DocumentMaxSize * 1024 * 1024;

    /// <summary>Whether GLPI notifies anybody of anything.</summary>
    [JsonPropertyName("use_notifications")]
    public bool UsesNotifications { get; init; }

    /// <summary>Whether it does so by mail: lost passwords need that.</summary>
    [JsonPropertyName("notifications_mailing")]
    public bool NotifiesByMail { get; init; }

    /// <summary>GLPI's own address, as the links in its mails have it.</summary>
    [JsonPropertyName("url_base")]
    public string UrlBase { get => field ?? ""; init; }
}
