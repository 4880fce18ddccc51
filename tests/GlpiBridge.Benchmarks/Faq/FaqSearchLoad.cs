using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using GlpiBridge.Benchmarks.Measuring;
using GlpiBridge.Desk.Faq.Search;
using GlpiBridge.Tests.Desk.Faq.Search;

namespace GlpiBridge.Benchmarks.Faq;

/// <summary>The search over a large FAQ of which a reader may read 60 %, against looking through all titles and texts for what was typed.</summary>
internal sealed partial class FaqSearchLoad(TextWriter output)
{
    private const int WarmUp = 200, Measured = 1000, Changed = 10;
    private const double MayRead = 0.6;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly GeneratedFaq faq = new();

    public async Task RunAsync(CancellationToken ct)
    {
        var articles = faq.Articles.Select(Searchable).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var index = FaqIndex.Build(articles, SampleFaq.Synonyms);
        var built = Stopwatch.GetElapsedTime(start);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var characters = articles.Sum(article => (long)article.Title.Length + article.Text.Length);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nSearch: {articles.Length} articles in {faq.Categories.Count} categories, {characters / 1e6:0.0} million characters; indexed in {built.TotalSeconds:0.0} s, index {index.Bytes / 1e6:0.0} MB, memory {memory / 1e6:0.0} MB beside the texts"));
        await Report.TableAsync(output, "A search in them against a look through all of them", [await SearchesAsync(index, articles, ct), await ChangesAsync(index, articles, ct)]);
    }

    private static Task<Figures> ChangesAsync(FaqIndex index, SearchableArticle[] articles, CancellationToken ct)
    {
        var (next, latest) = (0, index);
        return new Rounds(5, 200, TimeSpan.FromSeconds(20)).RunAsync([Step($"{Changed} articles changed", () =>
        {
            var changed = Enumerable.Range(0, Changed).Select(_ => articles[next++ * 7 % articles.Length]);
            latest = latest.With(changed, []);
        })], ct);
    }

    private Task<Figures> SearchesAsync(FaqIndex index, SearchableArticle[] articles, CancellationToken ct)
    {
        var random = new Random(Measured);
        var readable = index.Readable(articles.Where(_ => random.NextDouble() < MayRead).Select(article => article.Id).ToHashSet());
        var generated = new GeneratedQueries(faq.Articles);
        var asked = 0;
        string Asked() => FaqQueries.All[asked++ % FaqQueries.All.Count].Query;
        return new Rounds(WarmUp, Measured, Limit).RunAsync(
            [
                Step("look through everything", () => Look(articles, generated.Next())),
                Search("queries of the file", Asked),
                Search("generated queries", generated.Next),
                Search("first letter", () => Letters(1)),
                Search("first two letters", () => Letters(2)),
                Search("ten words that are nowhere", () => string.Join(' ', Enumerable.Range(0, 10).Select(_ => Nowhere()))),
                Search("a page of text", () => string.Join(' ', Enumerable.Range(0, 40).Select(_ => generated.Next()))),
            ],
            ct);

        string Letters(int count) => generated.Next()[..1] + "aeiou"[random.Next(5)].ToString()[..(count - 1)];
        string Nowhere() => string.Concat(Enumerable.Range(0, 10).Select(at => at % 2 == 0 ? "bcdfglmprst"[random.Next(11)] : "aeiou"[random.Next(5)]));
        Step Search(string name, Func<string> query) => Step(name, () => index.Search(query(), readable, new FaqSearchOptions()));
    }

    private static int Look(SearchableArticle[] articles, string typed) => articles.Count(article =>
        article.Title.Contains(typed, StringComparison.OrdinalIgnoreCase) || article.Text.Contains(typed, StringComparison.OrdinalIgnoreCase));

    private static Step Step(string name, Action run) => new(name, _ =>
    {
        run();
        return Task.CompletedTask;
    });

    private static SearchableArticle Searchable(GeneratedArticle article) => new(article.Id, article.Title, Tags().Replace(article.Html, " "), article.Categories, []);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
