using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GlpiBridge.Desk.Faq.Search;

namespace GlpiBridge.Tests.Desk.Faq.Search;

/// <summary>The articles of the sample dataset that Jane Doe of Agudelle may read, numbered as they stand there.</summary>
internal static partial class SampleFaq
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "samples", "dataset");

    public static IReadOnlyList<SearchableArticle> All { get; } = Read(_ => true);

    public static IReadOnlyList<SearchableArticle> OfJane { get; } = Read(item => (bool)item["is_faq"]! && item["end_date"] is null && IsForAll(item["targets"]!.AsArray()));

    public static FaqSynonyms Synonyms { get; } = FaqSynonyms.Load(Path.Combine(RepositoryFolder.Root, "config", "faq-synonyms.txt"));

    private static List<SearchableArticle> Read(Predicate<JsonNode> isIn)
    {
        var dataset = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "collectivites.json")))!;
        var files = dataset["documents"]!.AsArray().ToDictionary(file => (string)file!["key"]!, file => Path.GetFileName((string)file!["file"]!));
        return [.. dataset["knowbase_items"]!.AsArray().Select((item, index) => (Item: item!, Id: index + 1)).Where(pair => isIn(pair.Item)).Select(pair => Article(pair.Id, pair.Item, files))];
    }

    private static SearchableArticle Article(int id, JsonNode item, Dictionary<string, string> files) => new(
        id,
        (string)item["name"]!,
        WebUtility.HtmlDecode(Tags().Replace((string)item["answer"]!, " ")),
        [.. item["categories"]!.AsArray().Select(path => string.Join(" > ", path!.AsArray()))],
        [.. (item["documents"]?.AsArray() ?? []).Select(key => files[(string)key!])]);

    private static bool IsForAll(JsonArray targets) => targets.Any(target => (string?)target!["entity"] == "Soluris" && (bool)target["is_recursive"]!);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
