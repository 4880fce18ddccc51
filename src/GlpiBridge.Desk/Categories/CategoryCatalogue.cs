using GlpiBridge.Desk.Accounts;
using GlpiBridge.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Categories;

/// <summary>
/// The ITIL categories that an agent may choose. GLPI refuses the list to agents, so the service account reads all of it and the
/// portal keeps what GLPI's own form would offer: visible at the help desk, of the right kind, of the agent's entity or recursive from above.
/// </summary>
public sealed class CategoryCatalogue(GlpiServiceAccount service, ItilCategoryReader reader, HybridCache cache, IOptions<DeskOptions> options)
{
    public async Task<IReadOnlyList<OfferedCategory>> OfferedAsync(Agent agent, TicketKind kind, CancellationToken ct)
    {
        var snapshot = await cache.GetOrCreateAsync(
            "itil-categories",
            async stop => CategorySnapshot.Of(await service.RunAsync(reader.ListAsync, stop)),
            new HybridCacheEntryOptions { Expiration = options.Value.SettingsCache, LocalCacheExpiration = options.Value.SettingsCache },
            cancellationToken: ct);
        var above = agent.ParentEntities.ToHashSet();
        return [.. snapshot.Categories
            .Where(category => category.IsHelpdeskVisible && IsOf(category, kind) && IsVisibleIn(category, agent.Entity, above))
            .Select(OfferedCategory.Of)];
    }

    private static bool IsOf(ItilCategory category, TicketKind kind) => kind is TicketKind.Incident ? category.IsIncident : category.IsRequest;

    private static bool IsVisibleIn(ItilCategory category, EntityId entity, HashSet<EntityId> above) =>
        category.EntityId == entity || (category.IsRecursive && above.Contains(category.EntityId));
}
