using System.Data.Common;
using System.Diagnostics.Metrics;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Desk.Delivery;

/// <summary>What whoever watches the delivery can see of it, without a word of anybody's.</summary>
public sealed class DeliveryMetrics
{
    /// <summary>The meter's name, for whoever listens.</summary>
    public const string Name = "GlpiBridge.Deliveries";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly KeyValuePair<string, object?> Submission = new("kind", "submission");
    private static readonly KeyValuePair<string, object?> File = new("kind", "file");

    private readonly Outbox outbox;
    private readonly TimeProvider clock;
    private readonly Counter<long> accepted;
    private readonly Counter<long> delivered;
    private readonly Counter<long> parked;
    private readonly Counter<long> unknown;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> resent;
    private int reading;
    private volatile Reading? last;

    public DeliveryMetrics(IMeterFactory meters, Outbox outbox, TimeProvider clock)
    {
        this.outbox = outbox;
        this.clock = clock;
        // The factory ends it.
        var meter = meters.Create(Name);
        accepted = meter.CreateCounter<long>("glpibridge.submissions.accepted", "{submission}", "Sent by their authors, and kept");
        delivered = meter.CreateCounter<long>("glpibridge.submissions.delivered", "{submission}", "Brought to GLPI");
        parked = meter.CreateCounter<long>("glpibridge.submissions.parked", "{submission}", "Refused by GLPI for good, or stopped by an operator");
        unknown = meter.CreateCounter<long>("glpibridge.submissions.unknown_outcomes", "{submission}", "Calls whose answer was lost");
        duplicates = meter.CreateCounter<long>("glpibridge.submissions.duplicates_prevented", "{item}", "Found in GLPI after a lost answer, instead of being sent twice");
        resent = meter.CreateCounter<long>("glpibridge.submissions.files_resent", "{file}", "Files that GLPI did not have after all, sent again alone");
        meter.CreateObservableGauge("glpibridge.submissions.waiting", () => Of(waiting => waiting.Count), "{submission}", "On their way to GLPI");
        meter.CreateObservableGauge("glpibridge.submissions.oldest_age", () => Of(Age), "s", "How long the oldest one has been on its way");
        meter.CreateObservableGauge("glpibridge.submissions.parked_now", () => Of(waiting => waiting.Parked), "{submission}", "Waiting for their authors or an operator");
    }

    /// <summary>Shows whoever listens each counter before there is anything to count, since the first that is counted would be missed otherwise, and reads what waits.</summary>
    public Task BeginAsync()
    {
        foreach (var counter in new[] { accepted, delivered, parked, unknown, resent })
        {
            counter.Add(0);
        }

        duplicates.Add(0, Submission);
        duplicates.Add(0, File);
        return ReadAsync();
    }

    internal void Accepted() => accepted.Add(1);

    internal void Delivered() => delivered.Add(1);

    internal void Parked() => parked.Add(1);

    internal void OutcomeUnknown() => unknown.Add(1);

    internal void DuplicatePrevented() => duplicates.Add(1, Submission);

    internal void DuplicateFilesPrevented(int count)
    {
        if (count > 0)
        {
            duplicates.Add(count, File);
        }
    }

    internal void FileResent() => resent.Add(1);

    private double Age(Waiting waiting) => waiting.OldestAt is { } oldest ? Math.Max(0, (clock.GetUtcNow() - oldest).TotalSeconds) : 0;

    // Whoever asks gets what was read last, at once; until something has been, nothing.
    private IEnumerable<Measurement<double>> Of(Func<Waiting, double> value)
    {
        var known = last;
        if ((known is null || clock.GetElapsedTime(known.At) >= Fresh) && Interlocked.Exchange(ref reading, 1) == 0)
        {
            _ = Task.Run(ReadAsync);
        }

        return known is null ? [] : [new Measurement<double>(value(known.Waiting))];
    }

    private async Task ReadAsync()
    {
        try
        {
            last = new Reading(await outbox.CountAsync(CancellationToken.None), clock.GetTimestamp());
        }
        catch (Exception failed) when (failed is DbException or InvalidOperationException)
        {
            // The health check tells of it; what was read last is no longer true.
            last = null;
        }
        finally
        {
            Volatile.Write(ref reading, 0);
        }
    }

    private sealed record Reading(Waiting Waiting, long At);
}
