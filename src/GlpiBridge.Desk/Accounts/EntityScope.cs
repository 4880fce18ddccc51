using System.ComponentModel;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Accounts;

/// <summary>What is within reach of somebody who works in an entity.</summary>
[ImmutableObject(true)]
internal sealed record EntityScope(
    EntityId Entity, string Name, IReadOnlyList<EntityId> Parents, IReadOnlyList<EntityId> Active, IReadOnlyList<GroupId> Groups)
{
    public static EntityScope Of(GlpiSession session) =>
        new(session.ActiveEntity, session.ActiveEntityName, session.ParentEntities, session.ActiveEntities, session.Groups);
}
