using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Telemetry;

/// <summary>What a supervisor and a collector learn of the portal, and what they do not.</summary>
public sealed partial class TelemetryTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Prometheus_reads_on_an_address_of_its_own_all_that_the_dashboard_shows_and_nothing_on_the_portal_s()
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        portal.Settings["Telemetry:PrometheusUrl"] = address.ToString();
        var jane = await portal.SignedInAsync();
        var shown = DashboardMetrics();
        shown.Count.ShouldBeGreaterThan(10);
        using var prometheus = GlpiEye.Clients.CreateClient();
        var known = "";
        await portal.UntilAsync(
            TimeSpan.FromSeconds(5),
            async () =>
            {
                known = await prometheus.GetStringAsync(new Uri(address, "/metrics"), Ct);
                return shown.All(name => known.Contains(name, StringComparison.Ordinal));
            },
            Ct);
        known.ShouldNotContain("j.doe");
        (await jane.GetRawAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_collector_is_sent_traces_without_a_value_of_any_query()
    {
        await using var collector = await CollectorAsync();
        portal.Settings["Telemetry:OtlpEndpoint"] = collector.Address;
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/faq?q=zigouigoui");

        portal.Services.GetRequiredService<TracerProvider>().ForceFlush().ShouldBeTrue();
        portal.Services.GetRequiredService<MeterProvider>().ForceFlush().ShouldBeTrue();

        var traces = collector.Received.Where(call => call.Path.EndsWith("TraceService/Export", StringComparison.Ordinal)).Select(call => Encoding.Latin1.GetString(call.Body)).ToList();
        traces.ShouldContain(body => body.Contains("initSession"));
        traces.ShouldContain(body => body.Contains("/faq"));
        traces.ShouldAllBe(body => !body.Contains("zigouigoui") && !body.Contains(portal.Glpi.ServiceUserToken) && !body.Contains("Agudelle!2023"));
        collector.Received.ShouldContain(call => call.Path.EndsWith("MetricsService/Export", StringComparison.Ordinal));
    }

    private static List<string> DashboardMetrics()
    {
        var dashboard = JsonElement.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "samples", "dashboards", "glpibridge.json")));
        var expressions = dashboard.GetProperty("panels").EnumerateArray().SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!);
        return [.. expressions.SelectMany(expression => MetricName().Matches(expression)).Select(match => match.Value).Distinct()];
    }

    private static async Task<Collector> CollectorAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var received = new ConcurrentQueue<(string Path, byte[] Body)>();
        var app = builder.Build();
        app.MapPost("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            received.Enqueue((http.Request.Path, body.ToArray()));
            http.Response.ContentType = "application/grpc";
            // An empty message, after its length.
            await http.Response.Body.WriteAsync(new byte[5], http.RequestAborted);
            http.Response.AppendTrailer("grpc-status", "0");
        });
        await app.StartAsync(Ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new Collector(app, address, received);
    }

    [GeneratedRegex("\\b(glpibridge|http|dotnet)_[a-z_]+\\b(?=\\{)")]
    private static partial Regex MetricName();

    private sealed record Collector(WebApplication App, string Address, ConcurrentQueue<(string Path, byte[] Body)> Received) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
