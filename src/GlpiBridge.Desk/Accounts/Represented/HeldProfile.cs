using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts.Represented;

/// <summary>
/// A profile that somebody holds, and where: the entities that GLPI would make active in a session of theirs (its <c>Session::changeProfile</c> and <c>changeActiveEntities</c>).
/// </summary>
internal sealed class HeldProfile
{
    private readonly EntityTree tree;
    private readonly List<(EntityId Id, bool IsRecursive)> rows;

    public HeldProfile(GlpiProfile profile, IEnumerable<UserProfile> rows, EntityTree tree)
    {
        Profile = profile;
        this.tree = tree;
        this.rows = [.. rows.Where(row => tree.Find(row.EntityId) is not null).GroupBy(row => row.EntityId)
            .Select(same => (same.Key, same.Any(row => row.IsRecursive))).OrderBy(row => tree.Find(row.Key)!.CompleteName, StringComparer.CurrentCultureIgnoreCase)];
    }

    public GlpiProfile Profile { get; }

    /// <summary>False when no entity of it is left.</summary>
    public bool IsSomewhere => rows.Count > 0;

    /// <summary>Every entity where it is held.</summary>
    public IReadOnlyList<EntityId> Entities => [.. rows.SelectMany(row => row.IsRecursive ? tree.From(row.Id) : [row.Id]).Distinct()];

    /// <summary>The entities to choose from, by name.</summary>
    public IReadOnlyList<AgentEntity> Choices =>
        [.. Entities.Select(id => new AgentEntity(id, tree.Find(id)!.CompleteName)).OrderBy(entity => entity.Path, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Where GLPI puts its holder after a login: their default entity where they hold the profile there, otherwise the first.</summary>
    public EntityScope Home(EntityId? defaultEntity, IReadOnlyList<GlpiGroup> groups) =>
        (defaultEntity is { } home ? In(home, groups) : null) ?? In(rows[0].Id, groups)!;

    /// <returns>What is within reach in an entity; null where the profile is not held.</returns>
    public EntityScope? In(EntityId entity, IReadOnlyList<GlpiGroup> groups) =>
        IsRecursiveIn(entity) ? Scope(entity, tree.From(entity), tree.Above(entity), groups)
        : rows.Any(row => row.Id == entity) ? Scope(entity, [entity], tree.Above(entity), groups)
        : null;

    private bool IsRecursiveIn(EntityId entity) =>
        tree.Find(entity) is not null && tree.Above(entity).Prepend(entity) is var here && rows.Any(row => row.IsRecursive && here.Contains(row.Id));

    private EntityScope Scope(EntityId entity, IReadOnlyList<EntityId> active, IReadOnlyList<EntityId> above, IReadOnlyList<GlpiGroup> groups) => new(
        entity,
        tree.Find(entity)!.Name,
        above,
        active,
        [.. groups.Where(group => active.Contains(group.EntityId) || (group.IsRecursive && above.Contains(group.EntityId))).Select(group => group.Id)]);
}
