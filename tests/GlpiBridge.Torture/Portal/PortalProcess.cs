using System.Diagnostics;
using GlpiBridge.Torture.Hook;

namespace GlpiBridge.Torture.Portal;

/// <summary>One life of the portal, as a process of its own.</summary>
internal sealed class PortalProcess : IDisposable
{
    private readonly Process process;
    private readonly Task log;

    private PortalProcess(Process process, Task log) => (this.process, this.log) = (process, log);

    public bool IsGone => process.HasExited;

    /// <param name="settings">Where it works.</param>
    /// <param name="points">Where it is to die, and at which time it gets there.</param>
    /// <param name="journal">Where it then says so.</param>
    /// <param name="folder">For its log.</param>
    public static PortalProcess Start(PortalSettings settings, IReadOnlyDictionary<string, int> points, string journal, DirectoryInfo folder)
    {
        string[] command = [.. settings.Under, "dotnet", Program(settings.Data)];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Environment)
        {
            start.Environment[name] = value;
        }

        if (points.Count > 0)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(KillPoints).Assembly.Location;
            start.Environment[Trap.PointsVariable] = Trap.Write(points);
            start.Environment[Trap.JournalVariable] = journal;
        }

        var process = Process.Start(start)!;
        return new PortalProcess(process, LogAsync(process, Path.Combine(folder.FullName, $"portal-{settings.Port}.log")));
    }

    /// <returns>Whether it answered in this time; false also when it is gone.</returns>
    public async Task<bool> IsReadyWithinAsync(HttpClient client, Uri address, TimeSpan limit, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        while (!process.HasExited && Stopwatch.GetElapsedTime(start) < limit)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/connexion")) { Headers = { { "X-Forwarded-Proto", "https" } } };
                using var answer = await client.SendAsync(request, ct);
                return true;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, ct);
            }
        }

        return false;
    }

    public Task WaitForExitAsync(CancellationToken ct) => process.WaitForExitAsync(ct);

    /// <summary>SIGKILL: nothing of it can prepare for that.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        await log;
    }

    public void Dispose() => process.Dispose();

    // The portal of the configuration that this program was built with.
    private static string Program(DirectoryInfo data)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal", "bin", output.Parent!.Name, output.Name, "GlpiBridge.Portal.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"The portal is not built: {path} is missing; its data would be in {data}.");
    }

    private static async Task LogAsync(Process process, string path)
    {
        await using var file = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
        await using var both = TextWriter.Synchronized(file);
        await Task.WhenAll(CopyAsync(process.StandardOutput, both), CopyAsync(process.StandardError, both));
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }
}
