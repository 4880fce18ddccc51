using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Entities;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Items;

/// What GLPI's CommonDBTM does for every class: one right, entities, and columns filled from the input.
internal class ItemRules(ItemType type)
{
    public ItemType Type => type;

    public virtual bool CanList(Caller caller) => type.RightName.Length == 0 || caller.Has(type.RightName, Right.Read);

    /// Whether a row is in the lists; GLPI often checks less here than for one item.
    public virtual bool Sees(Caller caller, Row row) =>
        !type.HasEntity || caller.Session.SeesEntity(row.Long("entities_id"), type.IsRecursive && row.Flag("is_recursive"));

    /// Rows of the joins that GLPI counts, one for most classes.
    public virtual int CountOf(Caller caller, Row row) => 1;

    public virtual bool CanRead(Caller caller, Row row) => CanList(caller) && Sees(caller, row);

    public virtual bool CanCreate(Caller caller, Input input) =>
        type.RightName.Length > 0 && caller.Has(type.RightName, Right.Create) && MayUseEntity(caller, input);

    public virtual bool CanUpdate(Caller caller, Row row) => Changes(caller, row, Right.Update);
    public virtual bool CanDelete(Caller caller, Row row) => Changes(caller, row, Right.Delete);
    public virtual bool CanPurge(Caller caller, Row row) => Changes(caller, row, Right.Purge);

    public virtual Row? Find(Database database, long id) => database[type].Find(id);

    public virtual Row? Add(Caller caller, Input input, Upload upload)
    {
        var row = caller.Database[type].Insert(r =>
        {
            Fill(r, input);
            Stamp(r, "date_creation", caller.Now);
            Stamp(r, "date_mod", caller.Now);
        });
        if (type.IsTree) Trees.Complete(caller.Database, row);
        caller.Say($"Élément ajouté : {NameOf(row)}");
        return row;
    }

    public virtual bool Update(Caller caller, Row row, Input input)
    {
        Fill(row, input);
        Stamp(row, "date_mod", caller.Now);
        if (type.IsTree) Trees.Complete(caller.Database, row);
        return true;
    }

    public virtual void Delete(Caller caller, Row row) => row["is_deleted"] = 1L;

    public virtual void Purge(Caller caller, Row row) => caller.Database[type].Remove(row.Id);

    /// Parts that GLPI adds to one item when it loads it.
    public virtual void Decorate(Caller caller, Row row, JsonObject shown) { }

    protected static bool MayUseEntity(Caller caller, Input input) =>
        !input.Has("entities_id") || caller.Session.SeesEntity(input.Long("entities_id"));

    protected void Fill(Row row, Input input)
    {
        foreach (var name in input.Names)
        {
            if (name == "id" || type.Find(name) is not { } column || (input.Value(name) is null && column.Default is not null)) continue;
            var value = input.Value(name);
            row[column.Name] = column.Kind is ColumnKind.Text && value is string text ? Sanitizer.Encode(text) : value;
        }
    }

    protected static void Stamp(Row row, string column, string now)
    {
        if (row.Has(column)) row[column] = now;
    }

    protected static string NameOf(Row row) =>
        row.Has("name") && row.Text("name").Length > 0 ? row.Text("name").Replace("\\", "", StringComparison.Ordinal) : $"{row.Type.Name} - ID {row.Id}";

    private bool Changes(Caller caller, Row row, long bit) =>
        type.RightName.Length > 0 && caller.Has(type.RightName, bit) && Sees(caller, row);
}
