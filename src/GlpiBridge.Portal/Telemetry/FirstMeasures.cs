using GlpiBridge.Desk.Delivery;

namespace GlpiBridge.Portal.Telemetry;

/// <summary>Begins the counters once somebody listens.</summary>
internal sealed class FirstMeasures(DeliveryMetrics deliveries) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => deliveries.BeginAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
