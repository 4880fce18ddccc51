using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Resources;

namespace GlpiBridge.Sandbox.Search;

/// The columns of each class: those described in options.txt, else the few that every class has.
internal static class SearchOptions
{
    private static readonly Dictionary<string, List<SearchOption>> Described =
        Resource.Blocks("options.txt").ToDictionary(b => b.Name, b => b.Lines.Select(SearchOption.Parse).ToList());

    public static IReadOnlyList<SearchOption> Of(ItemType type) => Described.GetValueOrDefault(type.Name) ?? Common(type);

    public static ApiAnswer Handle(Endpoint endpoint)
    {
        endpoint.RequireSession();
        if (endpoint.Request.Segment(1).Length == 0) throw Errors.ResourceMissing();
        var type = ItemTypes.Known.Find(endpoint.Request.Segment(1)) ?? throw Errors.UnknownType();
        var isRaw = endpoint.Request.Parameters.ContainsKey("raw");
        var shown = new JsonObject();
        foreach (var option in Of(type)) shown[option.Key] = option.Id is null ? new JsonObject { ["name"] = option.Name } : Show(option, isRaw);
        return new ApiAnswer(200, shown);
    }

    private static JsonObject Show(SearchOption option, bool isRaw)
    {
        var shown = new JsonObject
        {
            ["name"] = option.Name,
            ["table"] = option.Table,
            ["field"] = option.Field,
            ["datatype"] = option.DataType,
        };
        if (isRaw) return shown;
        shown["nosearch"] = option.IsNotSearched;
        shown["nodisplay"] = option.IsNotDisplayed;
        shown["available_searchtypes"] = new JsonArray([.. option.SearchTypes.Select(t => (JsonNode)t)]);
        shown["uid"] = option.Uid;
        return shown;
    }

    private static List<SearchOption> Common(ItemType type)
    {
        string[] contains = ["contains", "notcontains", "equals", "notequals"];
        var options = new List<SearchOption> { SearchOption.Parse("common|Caractéristiques") };
        void Add(long id, string name, string field, string kind)
        {
            if (type.Has(field)) options.Add(new SearchOption(id, $"{id}", name, type.Table, field, kind, false, false, contains, $"{type.Name}.{field}"));
        }
        Add(1, "Nom", type.Has("completename") ? "completename" : "name", "itemlink");
        Add(2, "ID", "id", "number");
        Add(19, "Dernière modification", "date_mod", "datetime");
        Add(121, "Date de création", "date_creation", "datetime");
        Add(16, "Commentaires", "comment", "text");
        if (type.HasEntity)
            options.Add(new SearchOption(80, "80", "Entité", "glpi_entities", "completename", "dropdown", false, false, [.. contains, "under", "notunder"], $"{type.Name}.Entity.completename"));
        return options;
    }
}
