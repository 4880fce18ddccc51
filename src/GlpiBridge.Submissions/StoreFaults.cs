using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions;

/// <summary>Tells that the database could not do its work: a full disk, a file that is locked or read-only, a server that is gone.</summary>
public static class StoreFaults
{
    public static bool IsOne(Exception exception) => exception is DbException or DbUpdateException;
}
