using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Entities;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Sessions;

namespace GlpiBridge.Sandbox.Items;

/// A row as the API prints it: names in place of ids, links, names of keys.
internal sealed class ItemPrinter(Caller caller, ApiRequest request)
{
    private readonly bool expands = request.IsOn("expand_dropdowns");
    private readonly bool links = request.IsOn("get_hateoas", otherwise: true);
    private readonly IReadOnlyList<object?> namedKeys = Input.ListOf(request.Node("add_keys_names"));

    public JsonObject Print(Row row, Action<JsonObject>? decorate = null)
    {
        var (shown, found) = (new JsonObject(), new JsonArray());
        foreach (var column in row.Type.Columns.Select(c => c.Name))
        {
            shown[column] = Values.ToNode(row[column]);
            if (Target(row, column) is not { } target) continue;
            var id = row.Long(column);
            if (links) found.Add(Link(target.Name, $"{target.Name}/{id}"));
            if (expands) shown[column] = DropdownName(target, id);
        }
        decorate?.Invoke(shown);
        if (namedKeys.Count > 0) shown["_keys_names"] = KeyNames(row);
        foreach (var child in links ? row.Type.Children : []) found.Add(Link(child, $"{row.Type.Name}/{row.Id}/{child}/"));
        if (found.Count > 0) shown["links"] = found;
        return shown;
    }

    public string DropdownName(ItemType type, long id)
    {
        if (caller.Database[type].Find(id) is not { } row) return "";
        return type.IsTree ? Trees.DropdownName(row.Text("completename")) : row.Text("name");
    }

    private static ItemType? Target(Row row, string column)
    {
        if (!column.Contains("_id", StringComparison.Ordinal) || row[column] is not long id) return null;
        if (id <= 0 && (id < 0 || !column.StartsWith("entities_id", StringComparison.Ordinal))) return null;
        return column == "items_id" ? ItemTypes.Known.Find(row.Text("itemtype")) : ItemTypes.Known.ByForeignKey(column);
    }

    private JsonNode KeyNames(Row row)
    {
        var names = new JsonObject();
        foreach (var key in namedKeys.Select(k => Values.ToText(k) ?? ""))
        {
            if (key == "id") names[key] = FriendlyName(row);
            else if (row.Type.Has(key) && Target(row, key) is { } target)
                names[key] = caller.Database[target].Find(row.Long(key)) is { } item ? FriendlyName(item) : "";
            else if (row.Type.Has(key)) names[key] = "";
        }
        return names.Count > 0 ? names : new JsonArray();
    }

    private static string FriendlyName(Row row) => row.Type.Name == "User" ? SessionPrinter.FriendlyName(row) : row.Text("name");

    private JsonObject Link(string rel, string path) => new() { ["rel"] = rel, ["href"] = $"{request.BaseUrl}/{path}" };
}
