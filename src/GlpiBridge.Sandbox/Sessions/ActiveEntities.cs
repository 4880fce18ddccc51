using GlpiBridge.Sandbox.Entities;

namespace GlpiBridge.Sandbox.Sessions;

internal sealed class ActiveEntities(EntityTree tree)
{
    /// False, and nothing changed, when the active profile does not hold there.
    public bool Change(Session session, long entity, bool isRecursive)
    {
        var ancestors = tree.Ancestors(entity);
        var allowed = tree.Entity(entity) is not null && session.Profile.Entities.Any(held =>
            held.Id == entity ? !isRecursive || held.IsRecursive : held.IsRecursive && ancestors.Contains(held.Id));
        if (!allowed) return false;
        Set(session, entity, isRecursive, isRecursive ? tree.SonsOf(entity) : [entity], ancestors);
        return true;
    }

    public void ChangeToAll(Session session)
    {
        var held = session.Profile.Entities;
        var all = held.SelectMany(e => e.IsRecursive ? tree.SonsOf(e.Id) : [e.Id]).Distinct().ToList();
        var home = session.User.Long("entities_id");
        var active = held.Any(e => e.Id == home) ? home : held[0].Id;
        Set(session, active, true, all, [.. held.SelectMany(e => tree.Ancestors(e.Id)).Distinct()]);
    }

    private static void Set(Session session, long active, bool isRecursive, IReadOnlyList<long> all, IReadOnlyList<long> parents)
    {
        session.ActiveEntity = active;
        session.IsActiveEntityRecursive = isRecursive;
        session.ActiveEntities = all;
        session.ParentEntities = parents;
    }
}
