using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Organisation;

/// Profiles: rights come as "_name": {"31_0": 1}, the bits before the underscore.
internal sealed class ProfileRules(ItemType type) : ItemRules(type)
{
    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var row = base.Add(caller, input, upload)!;
        foreach (var name in caller.Database["ProfileRight"].Rows.Select(r => r.Text("name")).Distinct().Order(StringComparer.Ordinal).ToList())
            AddRight(caller.Database, row.Id, name, 0);
        SetRights(caller, row, input);
        return row;
    }

    public override bool Update(Caller caller, Row row, Input input)
    {
        SetRights(caller, row, input);
        return base.Update(caller, row, input);
    }

    /// One profile shows all its rights beside its columns; the list of profiles none.
    public override void Decorate(Caller caller, Row row, JsonObject shown)
    {
        foreach (var right in caller.Database.Where("ProfileRight", "profiles_id", row.Id).OrderBy(r => r.Text("name"), StringComparer.Ordinal))
            shown[right.Text("name")] = right.Long("rights");
    }

    public static void AddRight(Database database, long profile, string name, long bits) => database["ProfileRight"].Insert(right =>
    {
        right["profiles_id"] = profile;
        right["name"] = name;
        right["rights"] = bits;
    });

    private static void SetRights(Caller caller, Row row, Input input)
    {
        var rights = caller.Database.Where("ProfileRight", "profiles_id", row.Id).ToDictionary(r => r.Text("name"));
        foreach (var name in input.Names.Where(n => n.StartsWith('_') && rights.ContainsKey(n[1..])))
            if (input.Node(name) is JsonObject bits)
                rights[name[1..]]["rights"] = bits.Where(b => Values.IsTruthy(Values.FromNode(b.Value))).Sum(b => Values.ToLong(b.Key.Split('_')[0]));
    }
}
