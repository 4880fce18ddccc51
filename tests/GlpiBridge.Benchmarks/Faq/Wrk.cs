using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using GlpiBridge.Benchmarks.Portal;

namespace GlpiBridge.Benchmarks.Faq;

/// <summary>Debian's load generator, for eight seconds a page; a machine without it prints one line that says so.</summary>
internal sealed partial class Wrk(TextWriter output, Uri portal, AgentBrowser agent)
{
    private static readonly string[] Load = ["-t1", "-c32", "-d8s", "--latency"];

    public async Task RunAsync(IReadOnlyList<string> paths, CancellationToken ct)
    {
        await output.WriteLineAsync("\nRequests per second, 32 connections, wrk on the same cores");
        foreach (var path in paths)
        {
            await output.WriteLineAsync($"  {path,-60} {await MeasureAsync(path, ct)}");
        }
    }

    private async Task<string> MeasureAsync(string path, CancellationToken ct)
    {
        var start = new ProcessStartInfo("wrk", [.. Load, "-H", "Cookie: " + agent.CookieHeader, "-H", "X-Forwarded-Proto: https", new Uri(portal, path).ToString()]) { RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var text = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return text.Contains("Non-2xx", StringComparison.Ordinal) ? "other answers than 200" : $"{PerSecond().Match(text).Groups[1].Value,9}/s   99 % within {Slowest().Match(text).Groups[1].Value}";
        }
        catch (Win32Exception)
        {
            return "wrk is not installed";
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+(\S+)")]
    private static partial Regex Slowest();
}
