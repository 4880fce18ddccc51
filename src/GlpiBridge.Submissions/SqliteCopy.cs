using GlpiBridge.Submissions.Storage;
using Microsoft.Data.Sqlite;

namespace GlpiBridge.Submissions;

/// <summary>A copy of a SQLite database as it is at one moment, beside portals that go on writing; copying the file would leave out what is still in its log.</summary>
public static class SqliteCopy
{
    /// <exception cref="SqliteException">The database could not be read, or the copy not be written.</exception>
    /// <returns>Whether SQLite finds the copy whole.</returns>
    public static async Task<bool> MakeAsync(string database, string copy, CancellationToken ct)
    {
        await RunAsync(database, "VACUUM INTO $copy", copy, ct);
        return await RunAsync(copy, "PRAGMA integrity_check", null, ct) is "ok";
    }

    private static async Task<object?> RunAsync(string file, string sql, string? copy, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteDatabase.AddressOf(file)) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (copy is not null)
        {
            command.Parameters.AddWithValue("$copy", copy);
        }

        return await command.ExecuteScalarAsync(ct);
    }
}
