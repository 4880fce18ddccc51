using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Glpi;

/// <summary>How to reach one GLPI and how patient to be with it. Bound to the configuration section <c>Glpi</c>.</summary>
public sealed class GlpiOptions
{
    /// <summary>The configuration section these options are bound to.</summary>
    public const string Section = "Glpi";

    /// <summary>
    /// Address of the legacy API: <c>https://glpi.example/apirest.php</c> or, on GLPI 11, <c>https://glpi.example/api.php/v1</c>.
    /// May be absent at start; a call made without it throws <see cref="InvalidOperationException"/>.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Token of the API client (Setup &gt; General &gt; API). Sent as <c>App-Token</c> on every call when present.</summary>
    public string? AppToken { get; set; }

    /// <summary>API token ("user token") of the service account that <see cref="Sessions.GlpiServiceAccount"/> logs in with.</summary>
    public string? ServiceUserToken { get; set; }

    /// <summary>How long one try of a read may take, body included. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a write without files may take. Default 30 s (GLPI sends its mails and answers lost passwords within it).</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a write with files may take, and how long a download may take to begin. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How many bytes of files one call may carry: PHP's <c>post_max_size</c>, or what the server in front of it takes, if that is less. Null to learn it from GLPI's refusals. Several files that
    /// exceed it together are sent one after the other.
    /// </summary>
    [Range(1, long.MaxValue)]
    public long? MaxPostBytes { get; set; }

    /// <summary>How many times a failed read is tried again; writes and logins never are. Default 2, 0 switches retries off.</summary>
    [Range(0, 10)]
    public int ReadRetries { get; set; } = 2;

    /// <summary>Wait before the first retry; it doubles each time, with jitter. Default 200 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How many calls may be under way in GLPI at once; the others wait in a queue. Default 64.</summary>
    [Range(1, 10_000)]
    public int MaxConcurrentCalls { get; set; } = 64;

    /// <summary>How many calls may wait for a free place; the next one fails at once as <see cref="GlpiFault.Unavailable"/>. Default 256.</summary>
    [Range(0, 100_000)]
    public int QueueLimit { get; set; } = 256;

    /// <summary>Share of failures (0 to 1) above which GLPI is left alone for <see cref="BreakerDuration"/>. Default 0.5.</summary>
    [Range(0.01, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>How many calls within <see cref="BreakerSamplingDuration"/> it takes before the share counts. Default 20.</summary>
    [Range(2, 100_000)]
    public int BreakerMinimumThroughput { get; set; } = 20;

    /// <summary>Window over which the share of failures is measured. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan BreakerSamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long calls fail at once after the breaker has opened. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan BreakerDuration { get; set; } = TimeSpan.FromSeconds(15);
}
