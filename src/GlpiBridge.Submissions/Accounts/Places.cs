using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Accounts;

/// <summary>The profile and entity of GLPI that people chose to work in, for their next signing in.</summary>
public sealed class Places
{
    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;

    internal Places(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns)
    {
        this.contexts = contexts;
        this.turns = turns;
    }

    /// <returns>What was chosen last; null when nothing ever was.</returns>
    public async Task<Place?> OfAsync(long owner, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Places.AsNoTracking().SingleOrDefaultAsync(row => row.OwnerId == owner, ct) is { } row ? new Place(row.ProfileId, row.EntityId) : null;
    }

    public async Task ChooseAsync(long owner, Place place, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, [$"place {owner}"], ct);
        if (await context.Places.SingleOrDefaultAsync(row => row.OwnerId == owner, ct) is { } row)
        {
            (row.ProfileId, row.EntityId) = (place.ProfileId, place.EntityId);
        }
        else
        {
            context.Places.Add(new PlaceRow { OwnerId = owner, ProfileId = place.ProfileId, EntityId = place.EntityId });
        }

        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

/// <param name="ProfileId">GLPI's id of the profile.</param>
/// <param name="EntityId">GLPI's id of the entity.</param>
public sealed record Place(long ProfileId, long EntityId);
