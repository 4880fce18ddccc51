using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Organisation;

internal sealed class EntityRules(ItemType type) : ItemRules(type)
{
    public override bool Sees(Caller caller, Row row) => caller.Session.SeesEntity(row.Id);

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var row = base.Add(caller, input, upload)!;
        row["max_closedate"] = caller.Now;
        // GLPI lets its author into a new entity at once, without a new login.
        caller.Session.ActiveEntities = [.. caller.Session.ActiveEntities, row.Id];
        return row;
    }
}
