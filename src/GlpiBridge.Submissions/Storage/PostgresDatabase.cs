using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GlpiBridge.Submissions.Storage;

/// <summary>A server, for portals on several machines.</summary>
internal sealed class PostgresDatabase(string connectionString) : SubmissionsDatabase
{
    /// <summary>A server takes a hundred connections unless it is told otherwise: enough for three portals and whoever looks after it.</summary>
    private const int MostConnections = 30;
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(30);

    public override bool HasOneWriter => false;

    public override void AddContexts(IServiceCollection services)
    {
        services.AddDbContextFactory<PostgresSubmissionsContext>(options => options.UseNpgsql(
            // Npgsql's own strategy hides what happened in an exception of another kind.
            Address().ConnectionString, server => server.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies))).AddInterceptors(new RowLocks()));
        services.AddSingleton<IDbContextFactory<SubmissionsContext>, Factory>();
        services.AddScoped<SubmissionsContext>(provider => provider.GetRequiredService<PostgresSubmissionsContext>());
    }

    public override async Task MigrateAsync(SubmissionsContext context, CancellationToken ct)
    {
        // Whoever comes second waits for the whole work of the first.
        context.Database.SetCommandTimeout(LongestMigration);
        // EF locks its table of migrations, which is not there yet the first time. The server takes this lock away from a portal that dies.
        await context.Database.OpenConnectionAsync(ct);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock(hashtextextended('migrations', 0))", ct);
        await BringUpToDateAsync(context, ct);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock(hashtextextended('migrations', 0))", ct);
    }

    public override Task LockAsync(SubmissionsContext context, IReadOnlyList<string> things, CancellationToken ct) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended(thing, 0)) FROM unnest({things.ToArray()}) AS thing", ct);

    public override async Task<IDbContextTransaction> BeginLooseAsync(SubmissionsContext context, CancellationToken ct)
    {
        var transaction = await context.Database.BeginTransactionAsync(ct);
        await context.Database.ExecuteSqlAsync($"SET LOCAL synchronous_commit = off", ct);
        return transaction;
    }

    public override bool IsOrphan(DbUpdateException refused) => refused.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation };

    public override async Task<IReadOnlyList<string>> RisksAsync(SubmissionsContext context, CancellationToken ct) => await context.Database
        .SqlQuery<string>($"SELECT name || ' = ' || setting AS \"Value\" FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name")
        .ToListAsync(ct);

    private NpgsqlConnectionStringBuilder Address()
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        if (!address.ShouldSerialize("Maximum Pool Size"))
        {
            address.MaxPoolSize = MostConnections;
        }

        // What the portal says is kept is on the disk, also where the server or the database was set to be in less of a hurry.
        address.Options = $"{address.Options} -c synchronous_commit=on".Trim();
        return address;
    }

    private sealed class Factory(IDbContextFactory<PostgresSubmissionsContext> contexts) : IDbContextFactory<SubmissionsContext>
    {
        public SubmissionsContext CreateDbContext() => contexts.CreateDbContext();
    }
}
