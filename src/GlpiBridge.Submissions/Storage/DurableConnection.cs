using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GlpiBridge.Submissions.Storage;

/// <summary>What is committed is on the disk: a power cut after « Envoyer » loses nothing.</summary>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    // Connections go back to a pool and come again as they were left. A page opens several, and only a loose transaction has left one otherwise.
    private const string Whole = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;";
    private const string Again = "PRAGMA synchronous = FULL;";
    private readonly ConditionalWeakTable<object, object> known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = known.TryAdd(((SqliteConnection)connection).Handle!, this) ? Whole : Again;
        command.ExecuteNonQuery();
    }
}
