using GlpiBridge.Submissions.Storage;
using Microsoft.Data.Sqlite;

namespace GlpiBridge.Tests.Submissions;

internal static class SqlitePool
{
    /// <summary>Closes what is kept open of one database: those of other tests are in use.</summary>
    public static void Empty(string file)
    {
        using var any = new SqliteConnection(SqliteDatabase.AddressOf(file));
        SqliteConnection.ClearPool(any);
    }
}
