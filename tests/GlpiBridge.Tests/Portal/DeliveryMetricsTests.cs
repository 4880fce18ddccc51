using System.Diagnostics.Metrics;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Submissions.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

public sealed class DeliveryMetricsTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task What_goes_well_is_counted_as_accepted_and_delivered_alone()
    {
        using var counters = new Counters(portal);

        await (await portal.SignedInAsync()).SendAsync(("r.pieces-jointes", "note.txt", "contenu"u8.ToArray()));

        counters.Read().ShouldBe("accepted 1, delivered 1");
    }

    [Fact]
    public async Task An_answer_that_is_lost_and_a_ticket_that_is_found_are_an_unknown_outcome_and_a_duplicate_prevented()
    {
        using var counters = new Counters(portal);
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("lose-answer", "on", Ct);

        await jane.PressSendAsync(("r.pieces-jointes", "note.txt", "contenu"u8.ToArray()));
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => (await jane.OpenAsync(jane.Path)).Text.Contains("Numéro de ticket"), Ct);

        counters.Read().ShouldBe("accepted 1, delivered 1, unknown_outcomes 1, duplicates_prevented submission 1, duplicates_prevented file 1");
    }

    [Fact]
    public async Task What_waits_and_how_long_is_read_without_anybody_waiting_for_it()
    {
        var meters = portal.Services.GetRequiredService<IMeterFactory>();
        using var waiting = new MetricCollector<double>(meters, DeliveryMetrics.Name, "glpibridge.submissions.waiting");
        using var age = new MetricCollector<double>(meters, DeliveryMetrics.Name, "glpibridge.submissions.oldest_age");
        using var parked = new MetricCollector<double>(meters, DeliveryMetrics.Name, "glpibridge.submissions.parked_now");
        var (first, second) = (await PrepareAsync(), await PrepareAsync());
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        var id = await first.PressSendAsync();
        await second.PressSendAsync();
        (await portal.Services.GetRequiredService<Outbox>().ParkAsync(id, DeliveryFaults.Operator, Ct)).ShouldBeTrue();

        waiting.RecordObservableInstruments();
        waiting.LastMeasurement.ShouldBeNull();
        await portal.UntilAsync(TimeSpan.FromSeconds(6), () => Task.FromResult(Last(waiting) == 1), Ct);

        Last(parked).ShouldBe(1);
        Last(age).ShouldNotBeNull().ShouldBeGreaterThan(0);

        async Task<Visitor> PrepareAsync() => await (await portal.SignedInAsync()).OpenAsync("/demandes/nouvelle/incident");
    }

    [Fact]
    public async Task What_an_operator_parks_is_counted()
    {
        using var counters = new Counters(portal);
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        var id = await jane.PressSendAsync();
        var sent = (await portal.Services.GetRequiredService<Outbox>().FindAsync(id, Ct)).ShouldNotBeNull();

        (await portal.Services.GetRequiredService<GlpiBridge.Desk.Operations.OperatorActs>().ParkAsync(new(2, null), sent, Ct)).ShouldBeTrue();

        counters.Read().ShouldBe("accepted 1, parked 1");
    }

    private static double? Last(MetricCollector<double> gauge)
    {
        gauge.RecordObservableInstruments();
        return gauge.LastMeasurement?.Value;
    }

    private sealed class Counters : IDisposable
    {
        private static readonly string[] Names = ["accepted", "delivered", "parked", "unknown_outcomes", "duplicates_prevented", "files_resent"];
        private readonly List<(string Name, MetricCollector<long> Collector)> collectors;

        public Counters(PortalApplication portal)
        {
            var meters = portal.Services.GetRequiredService<IMeterFactory>();
            collectors = [.. Names.Select(name => (name, new MetricCollector<long>(meters, DeliveryMetrics.Name, "glpibridge.submissions." + name)))];
        }

        public string Read() => string.Join(", ", collectors.SelectMany(one => one.Collector.GetMeasurementSnapshot()
            .GroupBy(measured => measured.Tags.TryGetValue("kind", out var kind) ? $"{one.Name} {kind}" : one.Name).Select(same => $"{same.Key} {same.Sum(measured => measured.Value)}")));

        public void Dispose() => collectors.ForEach(one => one.Collector.Dispose());
    }
}
