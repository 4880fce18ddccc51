using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Organisation;

internal sealed class EntityRules(ItemType type) : ItemRules(type)
{
    public override bool Sees(Caller caller, Row row) => caller.Session.SeesEntity(row.Id);
}
