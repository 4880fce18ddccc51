using Microsoft.EntityFrameworkCore.Storage;

namespace GlpiBridge.Submissions.Storage;

/// <summary>
/// Who may write when. SQLite takes one write at a time: the portal's own wait here for each other, in order; waiting in SQLite holds a thread, and
/// nobody there is sure to get a turn before the time-out. PostgreSQL takes many, and only those who change the same thing wait.
/// </summary>
internal sealed class WriteTurns(SubmissionsDatabase database) : IDisposable
{
    private readonly SemaphoreSlim? one = database.HasOneWriter ? new(1) : null;

    public async Task<Turn> TakeAsync(CancellationToken ct)
    {
        if (one is not null)
        {
            await one.WaitAsync(ct);
        }

        return new Turn(one);
    }

    /// <summary>Begins a transaction during which nobody else, in whichever portal, has one on the same things. What is read in it stays true until it ends.</summary>
    public async Task<IDbContextTransaction> BeginAsync(SubmissionsContext context, IEnumerable<string> things, CancellationToken ct)
    {
        var transaction = await context.Database.BeginTransactionAsync(ct);
        try
        {
            // Two who lock the same things in the same order never wait for each other.
            await database.LockAsync(context, [.. things.Distinct().Order(StringComparer.Ordinal)], ct);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public Task<IDbContextTransaction> BeginAsync(SubmissionsContext context, Guid submission, CancellationToken ct) =>
        BeginAsync(context, [$"submission {submission}"], ct);

    /// <summary>One that holds also for what the submission follows, so that it goes neither before nor without that.</summary>
    public Task<IDbContextTransaction> BeginAsync(SubmissionsContext context, Guid submission, Guid? follows, CancellationToken ct) =>
        BeginAsync(context, follows is { } followed ? [$"submission {submission}", $"submission {followed}"] : [$"submission {submission}"], ct);

    public void Dispose() => one?.Dispose();

    public readonly struct Turn(SemaphoreSlim? one) : IDisposable
    {
        public void Dispose() => one?.Release();
    }
}
