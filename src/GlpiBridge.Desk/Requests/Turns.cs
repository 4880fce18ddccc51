using System.Threading.RateLimiting;

namespace GlpiBridge.Desk.Requests;

/// <summary>One after the other: the second click of a double click waits for the first, then finds what became of it.</summary>
public sealed class Turns<TKey> : IDisposable
    where TKey : notnull
{
    private const int Clicks = 50;

    private readonly PartitionedRateLimiter<TKey> limiter = PartitionedRateLimiter.Create<TKey, TKey>(key =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = Clicks }));

    /// <returns>The turn, to be disposed of when it is over.</returns>
    public ValueTask<RateLimitLease> TakeAsync(TKey key, CancellationToken ct) => limiter.AcquireAsync(key, 1, ct);

    public void Dispose() => limiter.Dispose();
}
