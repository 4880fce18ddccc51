using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Auditing;

/// <summary>
/// The audit's file of the day. Several portals may write to it: each takes its turn by holding another file, since two that write at once write over each other.
/// (Serilog's shared files do not help: on Linux their lock ends at the session of one service.)
/// </summary>
public sealed class AuditFile(string folder, IOptions<AuditOptions> options, TimeProvider clock)
{
    private const string Day = "yyyyMMdd";
    private const string Prefix = "audit-";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Lock turns = new();
    private DateOnly? cleaned;

    /// <summary>Writes one act down.</summary>
    /// <param name="happened">The act.</param>
    /// <param name="address">Where from; null when it was at the machine itself.</param>
    /// <param name="correlation">In which request; null for none.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is somebody else's.</exception>
    public void Append(AuditEvent happened, string? address, string? correlation) => Append(AuditLine.Of(happened, clock.GetUtcNow(), address, correlation));

    internal void Append(string line)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        lock (turns)
        {
            Directory.CreateDirectory(folder);
            using var turn = TakeTurn();
            using var file = new FileStream(PathOf(today), FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Write(Encoding.UTF8.GetBytes(line));
            EraseBefore(today.AddDays(-options.Value.Days), today);
        }
    }

    private FileStream TakeTurn()
    {
        FileStream? turn = null;
        return SpinWait.SpinUntil(() => (turn = TryTake()) is not null, Patience) ? turn! : throw new IOException("Another portal holds the audit.");
    }

    private FileStream? TryTake()
    {
        try
        {
            return new FileStream(Path.Combine(folder, "audit.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void EraseBefore(DateOnly oldest, DateOnly today)
    {
        if (cleaned == today)
        {
            return;
        }

        cleaned = today;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles($"{Prefix}*.json"))
        {
            if (DateOnly.TryParseExact(file.Name.AsSpan(Prefix.Length, Math.Min(Day.Length, file.Name.Length - Prefix.Length)), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < oldest)
            {
                file.Delete();
            }
        }
    }

    private string PathOf(DateOnly day) => Path.Combine(folder, $"{Prefix}{day.ToString(Day, CultureInfo.InvariantCulture)}.json");
}
