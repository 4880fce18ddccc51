using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GlpiBridge.Submissions.Storage;

/// <summary>Lets a query on PostgreSQL lock what it finds and pass over what others have locked, which EF Core has no words for. SQLite has one writer, and needs none.</summary>
internal sealed class RowLocks : DbCommandInterceptor
{
    /// <summary>Tag of a query that is to do so.</summary>
    public const string SkipLocked = "skip locked";

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("-- " + SkipLocked, StringComparison.Ordinal))
        {
#pragma warning disable CA2100 // Nothing that anybody typed: EF's own command with three words more.
            command.CommandText += " FOR UPDATE SKIP LOCKED";
#pragma warning restore CA2100
        }

        return new ValueTask<InterceptionResult<DbDataReader>>(result);
    }
}
