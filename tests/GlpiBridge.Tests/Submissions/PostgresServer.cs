using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;

namespace GlpiBridge.Tests.Submissions;

/// <summary>A real PostgreSQL of this machine (Debian's postgresql; .ci/run installs it) with a folder of its own, reached by a socket in it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Tests lose no power; flushing would only make them wait.</summary>
    private static readonly string[] Settings = ["fsync=off", "max_connections=400", "shared_buffers=64MB", "listen_addresses="];

    private readonly DirectoryInfo folder;
    private readonly string password;
    private readonly Process process;
    private int databases;

    private PostgresServer(DirectoryInfo folder, string password, Process process)
    {
        this.folder = folder;
        this.password = password;
        this.process = process;
    }

    public static async Task<PostgresServer> StartAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-pg-");
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "password"), password, ct);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync(new ProcessStartInfo("chown", ["-R", Account, folder.FullName]), ct);
        }

        var data = Path.Combine(folder.FullName, "data");
        await RunAsync(
            Program("initdb", ["-D", data, "-U", "portal", "-A", "scram-sha-256", "--pwfile", Path.Combine(folder.FullName, "password"), "-E", "UTF8", "--locale=C", "--no-sync"]), ct);
        var start = Program("postgres", ["-D", data, "-k", folder.FullName, .. Settings.SelectMany(setting => new[] { "-c", setting })]);
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync(ct) is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                // Nobody reads on: a pipe that fills up would stop the server.
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new PostgresServer(folder, password, process);
            }
        }

        throw new InvalidOperationException("postgres did not start.");
    }

    /// <returns>How to reach a new database.</returns>
    public async Task<string> CreateAsync(string template, CancellationToken ct)
    {
        var name = $"portal_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY", ct);
        return Address(name);
    }

    /// <summary>Gives the room of a database back, whoever is still connected.</summary>
    public Task DropAsync(string connectionString) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)", CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        // Asked with SIGTERM it would wait for whoever is still connected; killed, it would leave its shared memory behind.
        await RunAsync(new ProcessStartInfo("kill", ["-INT", $"{process.Id}"]), CancellationToken.None);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Account => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static ProcessStartInfo Program(string name, IEnumerable<string> arguments) => Environment.IsPrivilegedProcess
        ? new ProcessStartInfo("setpriv", ["--reuid", Account, "--clear-groups", "--", Find(name), .. arguments])
        : new ProcessStartInfo(Find(name), arguments);

    private static string Find(string name)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Concat(
            Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"The program {name} is missing. These tests need PostgreSQL (Debian: apt-get install postgresql).");
    }

    private static async Task RunAsync(ProcessStartInfo start, CancellationToken ct)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}. {await error}{await output}");
        }
    }

    private string Address(string database) => new NpgsqlConnectionStringBuilder { Host = folder.FullName, Username = "portal", Password = password, Database = database }.ToString();

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
