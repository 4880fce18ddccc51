using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Items;
using static GlpiBridge.Sandbox.Dataset.DatasetFile;

namespace GlpiBridge.Sandbox.Dataset;

/// Both category trees, documents and articles.
internal sealed class KnowledgeLoader(Author author, DatasetFile dataset, DatasetNames names)
{
    public void Load()
    {
        foreach (var category in dataset.List("itil_categories"))
            AddNode(category, "itil_categories", "ITILCategory", "itilcategories_id", ("is_incident", Flag(category, "is_incident")),
                ("is_request", Flag(category, "is_request")), ("is_problem", 0L), ("is_change", 0L), ("is_helpdeskvisible", Flag(category, "is_helpdeskvisible")));
        foreach (var category in dataset.List("knowbase_categories"))
            AddNode(category, "knowbase_categories", "KnowbaseItemCategory", "knowbaseitemcategories_id");
        foreach (var document in dataset.List("documents")) AddDocument(document);
        foreach (var article in dataset.List("knowbase_items")) AddArticle(article);
    }

    private void AddNode(JsonObject node, string kind, string type, string parentKey, params (string, object?)[] more)
    {
        var path = Words(node["path"]).ToList();
        var parent = path.Count > 1 ? names[kind][string.Join(" > ", path[..^1])] : 0;
        names[kind][string.Join(" > ", path)] = author.Add(type, [("name", path[^1]), (parentKey, parent),
            ("entities_id", names["entities"][Text(node, "entity")]), ("is_recursive", Flag(node, "is_recursive")), .. more]);
    }

    private void AddDocument(JsonObject document)
    {
        var file = Text(document, "file");
        var staged = new StagedFile("filename", Path.GetFileName(file), dataset.Bytes(file), Text(document, "mime"), "", null);
        names["documents"][Text(document, "key")] = author.Add("Document", new Upload([staged]), ("name", Text(document, "name")),
            ("entities_id", names["entities"][Text(document, "entity")]), ("is_recursive", Flag(document, "is_recursive")));
    }

    private void AddArticle(JsonObject article)
    {
        var html = Words(article["images"]).Aggregate(Text(article, "answer"), (text, key) =>
            text.Replace("{{document:" + key + "}}", $"/front/document.send.php?docid={names["documents"][key]}", StringComparison.Ordinal));
        var id = names["knowbase_items"][Text(article, "name")] = author.Add("KnowbaseItem", ("name", Text(article, "name")), ("answer", html),
            ("is_faq", Flag(article, "is_faq")), ("begin_date", article["begin_date"]?.GetValue<string>()), ("end_date", article["end_date"]?.GetValue<string>()));
        foreach (var path in article["categories"]!.AsArray())
            author.Add("KnowbaseItem_KnowbaseItemCategory", ("knowbaseitems_id", id), ("knowbaseitemcategories_id", names["knowbase_categories"][JoinedPath(path)]));
        foreach (var target in Of(article, "targets"))
            author.Add("Entity_KnowbaseItem", ("knowbaseitems_id", id), ("entities_id", names["entities"][Text(target, "entity")]), ("is_recursive", Flag(target, "is_recursive")));
        foreach (var key in Words(article["images"]).Concat(Words(article["documents"])))
            author.Add("Document_Item", ("documents_id", names["documents"][key]), ("itemtype", "KnowbaseItem"), ("items_id", id));
    }
}
