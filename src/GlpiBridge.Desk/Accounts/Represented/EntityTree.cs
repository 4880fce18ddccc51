using System.ComponentModel;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts.Represented;

/// <summary>All entities, with what is above and below each.</summary>
[ImmutableObject(true)]
internal sealed class EntityTree
{
    private static readonly EntityId Root = new(0);
    private readonly Dictionary<EntityId, GlpiEntity> entities;
    private readonly ILookup<EntityId, GlpiEntity> children;

    public EntityTree(IEnumerable<GlpiEntity> entities)
    {
        this.entities = entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id);
        children = this.entities.Values.Where(entity => entity.Id != Root).ToLookup(entity => entity.ParentId);
    }

    public GlpiEntity? Find(EntityId id) => entities.GetValueOrDefault(id);

    /// <returns>The entity, or the nearest one above it, that does not leave something to the one above; null when GLPI does not say.</returns>
    public GlpiEntity? Deciding(EntityId id, Func<GlpiEntity, int?> setting) =>
        Above(id).Prepend(id).Select(Find).OfType<GlpiEntity>().FirstOrDefault(entity => setting(entity) != GlpiEntity.Inherited);

    /// <summary>What is above, the nearest first.</summary>
    public IReadOnlyList<EntityId> Above(EntityId id)
    {
        var above = new List<EntityId>();
        for (var at = id; at != Root && entities.TryGetValue(at, out var entity) && !above.Contains(entity.ParentId); at = entity.ParentId)
        {
            above.Add(entity.ParentId);
        }

        return above;
    }

    /// <summary>The entity and all that is below it.</summary>
    public IReadOnlyList<EntityId> From(EntityId id)
    {
        List<EntityId> all = [id];
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(children[all[i]].Select(child => child.Id).Where(child => !all.Contains(child)));
        }

        return all;
    }
}
