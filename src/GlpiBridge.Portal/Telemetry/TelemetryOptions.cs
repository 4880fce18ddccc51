namespace GlpiBridge.Portal.Telemetry;

/// <summary>Section « Telemetry » of the configuration.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Where Prometheus fetches the metrics, beside the portal's own addresses; unset, nowhere.</summary>
    public Uri? PrometheusUrl { get; set; }

    /// <summary>Where traces and metrics go by OTLP (gRPC); unset, nowhere.</summary>
    public Uri? OtlpEndpoint { get; set; }
}
