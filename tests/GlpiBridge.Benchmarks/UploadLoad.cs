using System.Diagnostics;
using System.Globalization;
using GlpiBridge.Benchmarks.Portal;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks;

/// <summary>What fifty large files that arrive at once cost in memory. The senders are in the same process, and hold no more than a piece of their file.</summary>
internal sealed class UploadLoad(TextWriter output, IHttpClientFactory factory)
{
    private const int AtOnce = 50;
    private const long FileBytes = 20L * 1024 * 1024;
    private const long MostGrowth = 200L * 1024 * 1024;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <returns>Whether it stayed below what the portal promises.</returns>
    public async Task<bool> RunAsync(GlpiUnderTest glpi, Uri address, CancellationToken ct)
    {
        var agent = new AgentBrowser(LoadRun.Client(factory, address));
        await agent.SignInAsync(glpi.Agent, ct);
        await agent.OpenFormAsync(ct);
        await agent.UploadAsync("chauffe.txt", FileBytes, ct);
        var before = Memory(collect: true);
        var start = Stopwatch.GetTimestamp();
        var uploads = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => agent.UploadAsync($"journal-{number}.txt", FileBytes, ct)));
        var peak = before;
        while (await Task.WhenAny(uploads, Task.Delay(BetweenLooks, ct)) != uploads)
        {
            peak = Math.Max(peak, Memory(collect: false));
        }

        await uploads;
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var growth = peak - before;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{AtOnce} uploads of {FileBytes / 1048576} MiB at once\n  memory before {before / 1048576} MiB, at most {peak / 1048576} MiB: grew by {growth / 1048576} MiB of {MostGrowth / 1048576} allowed, {growth / (double)(AtOnce * FileBytes):0.000} of what arrived\n  {seconds:0.0} s, {AtOnce * FileBytes / 1048576 / seconds:0} MiB/s"));
        return growth < MostGrowth;
    }

    private static long Memory(bool collect)
    {
        if (collect)
        {
            GC.Collect();
        }

        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
