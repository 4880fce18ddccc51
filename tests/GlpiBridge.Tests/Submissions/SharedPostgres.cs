using GlpiBridge.Submissions.Storage;
using GlpiBridge.Tests.Submissions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace GlpiBridge.Tests.Submissions;

/// <summary>The PostgreSQL of all tests: the first that needs it starts it, and it is gone with the last. Each test has a database of its own.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private static readonly SemaphoreSlim One = new(1);
    private static PostgresServer? server;
    private static string? template;

    /// <returns>How to reach a new database without tables.</returns>
    public static async Task<string> EmptyAsync(CancellationToken ct) => await (await ServerAsync(ct)).CreateAsync("template0", ct);

    /// <returns>How to reach a new database with the portal's tables.</returns>
    public static async Task<string> WithTablesAsync(CancellationToken ct) => await (await ServerAsync(ct)).CreateAsync(template!, ct);

    public static Task DropAsync(string connectionString) => server!.DropAsync(connectionString);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<PostgresServer> ServerAsync(CancellationToken ct)
    {
        await One.WaitAsync(ct);
        try
        {
            if (template is null)
            {
                server ??= await PostgresServer.StartAsync(ct);
                template = await WithMigrationsAsync(await server.CreateAsync("template0", ct), ct);
            }

            return server!;
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<string> WithMigrationsAsync(string connectionString, CancellationToken ct)
    {
        // Nobody may be connected to what is copied.
        var address = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var context = new PostgresSubmissionsContext(new DbContextOptionsBuilder<PostgresSubmissionsContext>().UseNpgsql(address.ToString()).Options);
        await context.Database.MigrateAsync(ct);
        return address.Database!;
    }
}
