using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Faq;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GlpiBridge.Portal.Telemetry;

internal static class TelemetryRegistration
{
    private const string ServiceName = "glpibridge";

    // What .NET and ASP.NET Core measure by themselves: requests, connections, calls to GLPI, memory, processor.
    private static readonly string[] Meters = [DeliveryMetrics.Name, FaqMeasures.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    /// <summary>Metrics for Prometheus on an address of their own, traces and metrics for a collector; nothing is measured where neither is named.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry");
        var options = configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options is { PrometheusUrl: null, OtlpEndpoint: null })
        {
            return;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ServiceName)).WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.PrometheusUrl is { } prometheus)
            {
                metrics.AddPrometheusHttpListener(listener =>
                {
                    // The listener's word for every address of the machine.
                    listener.Host = prometheus.Host is "0.0.0.0" ? "+" : prometheus.Host;
                    listener.Port = prometheus.Port;
                });
            }

            if (options.OtlpEndpoint is { } collector)
            {
                metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
            }
        });
        services.AddHostedService<FirstMeasures>();
        if (options.OtlpEndpoint is { } endpoint)
        {
            // Both leave values out of the queries of addresses by themselves: tokens and search words stay here.
            telemetry.WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(requests => requests.Filter = http => !http.Request.Path.StartsWithSegments("/health"))
                .AddHttpClientInstrumentation()
                .AddOtlpExporter(otlp => otlp.Endpoint = endpoint));
        }
    }
}
