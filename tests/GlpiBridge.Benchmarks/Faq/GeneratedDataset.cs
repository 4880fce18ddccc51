using System.Text.Json.Nodes;

namespace GlpiBridge.Benchmarks.Faq;

/// <summary>The sample dataset with a generated FAQ in the place of its own, in a folder that is deleted afterwards.</summary>
internal sealed class GeneratedDataset : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-faq-");

    public GeneratedDataset(GeneratedFaq faq)
    {
        var sample = Path.Combine(RepositoryFolder.Root, "samples", "dataset");
        var dataset = JsonNode.Parse(File.ReadAllText(Path.Combine(sample, "collectivites.json")))!;
        var root = (string)dataset["root_entity"]!;
        dataset["knowbase_categories"] = new JsonArray([.. faq.Categories.Select(name => Category(name, root))]);
        dataset["knowbase_items"] = new JsonArray([.. faq.Articles.Select(article => Article(article, root))]);
        File.WriteAllText(Path.Combine(folder.FullName, "collectivites.json"), dataset.ToJsonString());
        var files = folder.CreateSubdirectory("files");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(sample, "files")))
        {
            File.Copy(file, Path.Combine(files.FullName, Path.GetFileName(file)));
        }
    }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    private static JsonObject Category(string name, string root) => new() { ["path"] = PathOf(name), ["entity"] = root, ["is_recursive"] = true };

    private static JsonObject Article(GeneratedArticle article, string root) => new()
    {
        ["name"] = article.Title,
        ["answer"] = article.Html,
        ["is_faq"] = true,
        ["categories"] = new JsonArray([.. article.Categories.Select(PathOf)]),
        ["targets"] = new JsonArray(new JsonObject { ["entity"] = root, ["is_recursive"] = true }),
    };

    private static JsonArray PathOf(string name) => new([.. name.Split(" > ").Select(level => JsonValue.Create(level))]);
}
