using System.Globalization;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>What the portal asks of the system is written down by strace: when a receipt leaves, all that was written to the database has been flushed to the disk.</summary>
internal static class PowerCut
{
    private const string Strace = "/usr/bin/strace";
    public static readonly Scenario Scenario = new("power-cut", 2, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        if (!File.Exists(Strace))
        {
            return "Debian's package strace is missing";
        }

        var calls = Path.Combine(run.Folder, "calls");
        var settings = run.Settings("power-cut") with
        {
            Under = [Strace, "-f", "-qq", "--seccomp-bpf", "-e", "trace=pwrite64,fdatasync,fsync,sendto,sendmsg,write,writev", "-e", "signal=none", "-s", "400", "-y", "-o", calls],
        };
        await using (var portal = await run.StartPortalAsync(settings))
        {
            // One after the other: what another request writes meanwhile is none of this receipt's.
            await run.WorkAsync(new Work("power-cut", requests, portal) { Agents = 1 }, ct);
        }

        var (receipts, unflushed) = FlushedBeforeReceipts(File.ReadLines(calls));
        if (receipts == 0 || unflushed > 0)
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"power-cut: {receipts} receipts were seen to leave, {unflushed} of them before what they promise was on the disk"));
        }

        return null;
    }

    /// <returns>How many receipts left, and how many of these while something written to the database was not flushed yet.</returns>
    internal static (int Receipts, int Unflushed) FlushedBeforeReceipts(IEnumerable<string> calls)
    {
        var (receipts, unflushed, written, flushed) = (0, 0, 0, 0);
        var underWay = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in calls)
        {
            var thread = line.Split(' ', 2)[0];
            if (line.Contains("pwrite64(", StringComparison.Ordinal) && line.Contains("submissions.db-wal>", StringComparison.Ordinal))
            {
                written++;
            }
            else if ((line.Contains("fdatasync(", StringComparison.Ordinal) || line.Contains("fsync(", StringComparison.Ordinal)) && line.Contains("submissions.db-wal>", StringComparison.Ordinal))
            {
                if (line.Contains("<unfinished", StringComparison.Ordinal))
                {
                    underWay[thread] = written;
                }
                else
                {
                    flushed = written;
                }
            }
            else if (line.Contains("sync resumed>", StringComparison.Ordinal) && underWay.Remove(thread, out var then))
            {
                flushed = Math.Max(flushed, then);
            }
            else if (line.Contains("HTTP/1.1 302", StringComparison.Ordinal) && line.Contains("Location: /demandes/recu/", StringComparison.Ordinal))
            {
                receipts++;
                unflushed += written > flushed ? 1 : 0;
            }
        }

        return (receipts, unflushed);
    }
}
