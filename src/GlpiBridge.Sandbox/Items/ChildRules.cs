using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Items;

/// A row that belongs to another item. Lists are as open as in GLPI (they leak); one row asks for its parent.
internal class ChildRules(ItemType type, Func<RulesBook> book) : ItemRules(type)
{
    public override bool CanRead(Caller caller, Row row) =>
        CanList(caller) && (ParentOf(caller.Database, row) is not { } parent || book().For(parent.Type).CanRead(caller, parent));

    public override bool CanCreate(Caller caller, Input input) =>
        Type.RightName.Length > 0 ? caller.Has(Type.RightName, Right.Create) || caller.Has(Type.RightName, Right.Update)
            : MayChangeParent(caller, input);

    public override bool CanUpdate(Caller caller, Row row) => MayChange(caller, row);
    public override bool CanDelete(Caller caller, Row row) => MayChange(caller, row);
    public override bool CanPurge(Caller caller, Row row) => MayChange(caller, row);

    protected bool MayChangeParent(Caller caller, Input input) => ParentOf(caller.Database, input) is { } parent && book().For(parent.Type).CanUpdate(caller, parent);

    protected Row? ParentOf(Database database, Row row) => ParentOf(database, row.Has, row.Text, row.Long);

    protected Row? ParentOf(Database database, Input input) => ParentOf(database, input.Has, input.Text, input.Long);

    private Row? ParentOf(Database database, Func<string, bool> has, Func<string, string> text, Func<string, long> id)
    {
        if (Type.Has("itemtype") && !Type.Has("tickets_id"))
            return ItemTypes.Known.Find(text("itemtype")) is { } type ? database[type].Find(id("items_id")) : null;
        var key = Type.Columns.Select(c => c.Name).FirstOrDefault(c => c.EndsWith("_id", StringComparison.Ordinal)
            && c is not ("entities_id" or "items_id") && has(c) && ItemTypes.Known.ByForeignKey(c) is not null);
        return key is null ? null : database[ItemTypes.Known.ByForeignKey(key)!].Find(id(key));
    }

    private bool MayChange(Caller caller, Row row) =>
        (Type.RightName.Length == 0 || caller.Has(Type.RightName, Right.Update))
        && ParentOf(caller.Database, row) is { } parent && book().For(parent.Type).CanUpdate(caller, parent);
}
