using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Submissions.Storage;

/// <summary>All that differs between the databases that submissions may be kept in.</summary>
internal abstract class SubmissionsDatabase
{
    /// <summary>Whether it takes one write at a time, whatever is written.</summary>
    public abstract bool HasOneWriter { get; }

    public static SubmissionsDatabase Of(SubmissionsOptions settings, string file) =>
        settings.Database is DatabaseKind.PostgreSql ? new PostgresDatabase(settings.ConnectionString) : new SqliteDatabase(file);

    /// <summary>Adds the factory of contexts that the stores use, and the context that data protection asks for.</summary>
    public abstract void AddContexts(IServiceCollection services);

    /// <summary>Brings the tables up to date, while every other portal that starts waits.</summary>
    public abstract Task MigrateAsync(SubmissionsContext context, CancellationToken ct);

    /// <summary>Makes all others that lock one of these things wait until the transaction ends.</summary>
    public abstract Task LockAsync(SubmissionsContext context, IReadOnlyList<string> things, CancellationToken ct);

    /// <summary>Begins a transaction that need not be on the disk when it is committed, but no later than the next of any other kind.</summary>
    public abstract Task<IDbContextTransaction> BeginLooseAsync(SubmissionsContext context, CancellationToken ct);

    /// <summary>Whether a row was refused because the one that it belongs to is gone.</summary>
    public abstract bool IsOrphan(DbUpdateException refused);

    /// <summary>Settings of the server with which a power cut may take away what was committed.</summary>
    public abstract Task<IReadOnlyList<string>> RisksAsync(SubmissionsContext context, CancellationToken ct);

    /// <exception cref="NewerDatabaseException">A later version of the portal has changed the tables: this one would write into what it does not know.</exception>
    protected static async Task BringUpToDateAsync(SubmissionsContext context, CancellationToken ct)
    {
        var unknown = (await context.Database.GetAppliedMigrationsAsync(ct)).Except(context.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
        {
            throw new NewerDatabaseException(unknown[^1]);
        }

        await context.Database.MigrateAsync(ct);
    }
}
