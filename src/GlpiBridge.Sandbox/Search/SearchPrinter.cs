using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Search;

/// The rows of a search, by column number or by the names that uid_cols asks for.
internal sealed class SearchPrinter(Caller caller, ItemType type, IReadOnlyList<SearchOption> columns)
{
    private readonly SearchValues values = new(caller);

    public void Print(ApiRequest request, List<Row> page, JsonObject body)
    {
        var byName = request.IsOn("uid_cols");
        if (request.IsOn("withindexes"))
        {
            var byId = new JsonObject();
            foreach (var row in page) byId[row.Id.ToString(CultureInfo.InvariantCulture)] = Show(row, byName);
            body["data"] = byId;
        }
        else
        {
            body["data"] = new JsonArray([.. page.Select(r => Show(r, byName))]);
        }
        if (request.IsOn("giveItems")) body["data_html"] = new JsonArray([.. page.Select(ShowHtml)]);
        if (request.IsOn("rawdata")) body["rawdata"] = new JsonObject { ["itemtype"] = type.Name };
    }

    private JsonNode Show(Row row, bool byName)
    {
        var shown = new JsonObject();
        foreach (var option in columns) shown[byName ? option.Uid : option.Key] = ValueOf(row, option);
        return shown.Count > 0 ? shown : new JsonArray();
    }

    private JsonNode? ValueOf(Row row, SearchOption option) =>
        SearchValues.IsParent(row, option) && option.Id != 1 ? values.Parent(row)?.Text("completename") : values.Shown(row, option);

    private JsonNode ShowHtml(Row row)
    {
        var shown = new JsonObject();
        foreach (var option in columns)
            shown[option.Key] = $"<span class='text-nowrap'>{string.Join("<br>", values.SearchedTexts(row, option))}</span>";
        return shown;
    }
}
