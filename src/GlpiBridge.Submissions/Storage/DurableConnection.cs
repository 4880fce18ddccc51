using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GlpiBridge.Submissions.Storage;

/// <summary>What is committed is on the disk: a power cut after « Envoyer » loses nothing.</summary>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;";
        command.ExecuteNonQuery();
    }
}
