using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions;

/// <summary>The phone number that a user gave with an earlier request, so that nobody is asked for it twice. It is kept as long as that request's receipt.</summary>
public sealed class CallbackMemory
{
    private const int Looked = 20;
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly RowReader reader;

    internal CallbackMemory(IDbContextFactory<SubmissionsContext> contexts, Sealer sealer)
    {
        this.contexts = contexts;
        reader = new RowReader(sealer);
    }

    /// <returns>The number given last, or null.</returns>
    public async Task<string?> OfAsync(long owner, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = await context.Submissions.AsNoTracking()
            .Where(r => r.OwnerId == owner && r.State == SubmissionState.Delivered)
            .OrderByDescending(r => r.UpdatedAt)
            .Take(Looked)
            .ToListAsync(ct);
        return rows.Select(row => reader.ContentOf(row)?.Callback).FirstOrDefault(number => number is not null);
    }
}
