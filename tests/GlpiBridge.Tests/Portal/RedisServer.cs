using System.Diagnostics;

namespace GlpiBridge.Tests.Portal;

/// <summary>A real Redis on a free port of this machine (Debian's redis-server; .ci/run installs it), gone with the test.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly Process process;
    private bool isGone;

    private RedisServer(Process process, int port)
    {
        this.process = process;
        Address = $"127.0.0.1:{port}";
    }

    public string Address { get; }

    public static async Task<RedisServer> StartAsync(CancellationToken ct)
    {
        var port = LoopbackPort.Free();
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no"])
        {
            start.ArgumentList.Add(argument);
        }

        var server = new RedisServer(Process.Start(start)!, port);
        while (await server.process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                // Nobody reads on: a pipe that fills up would stop the server.
                _ = server.process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return server;
            }
        }

        throw new InvalidOperationException("redis-server did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        if (isGone)
        {
            return;
        }

        isGone = true;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
