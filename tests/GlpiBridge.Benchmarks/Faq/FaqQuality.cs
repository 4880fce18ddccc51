using GlpiBridge.Benchmarks.Glpi;
using GlpiBridge.Desk.Faq.Search;
using GlpiBridge.EndToEnd.Tests;
using GlpiBridge.Tests.Desk.Faq.Search;

namespace GlpiBridge.Benchmarks.Faq;

/// <summary>How often the article that answers comes first, in our search and in GLPI's own over the same articles.</summary>
internal static class FaqQuality
{
    private static readonly HashSet<string> Readable = [.. SampleFaq.OfJane.Select(article => article.Title)];

    public static async Task PrintAsync(TextWriter output, GlpiUnderTest glpi, HttpClient client, CancellationToken ct)
    {
        await output.WriteLineAsync("\nThe article that answers among those found by the portal\n" + string.Join('\n', Ours().Lines()));
        if (Environment.GetEnvironmentVariable("GLPIBRIDGE_LIVE_URL") is { Length: > 0 })
        {
            var theirs = await TheirsAsync(await BareGlpi.SignInAsync(client, glpi, ct), ct);
            await output.WriteLineAsync("\n… and by GLPI's search/KnowbaseItem, title or content contains the query\n" + string.Join('\n', theirs.Lines()));
        }
    }

    private static FaqRanks Ours()
    {
        var index = FaqIndex.Build(SampleFaq.All, SampleFaq.Synonyms);
        var readable = index.Readable(SampleFaq.OfJane.Select(article => article.Id).ToHashSet());
        return FaqRanks.Of(query => index.Search(query, readable, new FaqSearchOptions { Take = 3 }).Shown.Select(hit => string.Concat(hit.Title.Select(part => part.Text))));
    }

    /// <summary>GLPI finds what the reader may not read as well: that is not held against it.</summary>
    private static async Task<FaqRanks> TheirsAsync(BareGlpi glpi, CancellationToken ct)
    {
        var answers = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var asked in FaqQueries.All)
        {
            answers[asked.Query] = [.. (await glpi.FindArticlesAsync(asked.Query, ct)).Where(Readable.Contains)];
        }

        return FaqRanks.Of(query => answers[query]);
    }
}
