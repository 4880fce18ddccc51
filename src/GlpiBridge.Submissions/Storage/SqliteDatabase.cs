using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Submissions.Storage;

/// <summary>A file, for one portal or several on one machine.</summary>
internal sealed class SqliteDatabase(string file) : SubmissionsDatabase
{
    private const int ForeignKeyViolation = 787;
    // A backup may hold the file; nobody is to wait for it longer than a page may take.
    private static readonly TimeSpan LongestLock = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public override bool HasOneWriter => true;

    /// <summary>How the file is reached.</summary>
    public static string AddressOf(string file) => new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = (int)LongestLock.TotalSeconds }.ToString();

    public override void AddContexts(IServiceCollection services) =>
        services.AddPooledDbContextFactory<SubmissionsContext>(options => options.UseSqlite(AddressOf(file)).AddInterceptors(new DurableConnection()));

    public override async Task MigrateAsync(SubmissionsContext context, CancellationToken ct)
    {
        await using var alone = await AloneAsync(ct);
        // EF's own lock is a row that outlives a portal killed while it holds it; every later start would wait for ever. Whoever is alone here may take it away.
        await context.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, ct);
        await BringUpToDateAsync(context, ct);
    }

    /// <summary>A transaction of SQLite is the only one that writes, whatever it is about.</summary>
    public override Task LockAsync(SubmissionsContext context, IReadOnlyList<string> things, CancellationToken ct) => Task.CompletedTask;

    public override async Task<IDbContextTransaction> BeginLooseAsync(SubmissionsContext context, CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct);
        await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", ct);
        return await context.Database.BeginTransactionAsync(ct);
    }

    public override bool IsOrphan(DbUpdateException refused) => refused.InnerException is SqliteException { SqliteExtendedErrorCode: ForeignKeyViolation };

    public override Task<IReadOnlyList<string>> RisksAsync(SubmissionsContext context, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    // The system takes this lock away from a process that dies.
    private async Task<FileStream> AloneAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(file + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file + ".migrating"))
            {
                await Task.Delay(BetweenLooks, ct);
            }
        }
    }
}
