namespace GlpiBridge.Benchmarks.Load;

/// <summary>The highest of what is looked at again and again.</summary>
internal sealed class Peak
{
    public long Highest { get; private set; }

    public async Task WatchAsync(Func<long> look, TimeSpan between, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            Highest = Math.Max(Highest, look());
            await Task.Delay(between, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
