using System.Globalization;
using GlpiBridge.Desk.Faq.Search;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class SearchQualityTests(ITestOutputHelper output)
{
    [Fact]
    public void The_article_that_answers_is_among_the_first_three_for_95_queries_of_a_hundred()
    {
        var index = FaqIndex.Build(SampleFaq.All, SampleFaq.Synonyms);
        var readable = index.Readable(SampleFaq.OfJane.Select(article => article.Id).ToHashSet());
        var titles = SampleFaq.All.ToDictionary(article => article.Id, article => article.Title);

        var ranks = FaqQueries.All.Select(asked => (Asked: asked, Rank: index.Search(asked.Query, readable, new FaqSearchOptions()).All.Select(id => titles[id]).ToList().IndexOf(asked.Title))).ToList();

        foreach (var (asked, rank) in ranks.Where(answer => answer.Rank != 0))
        {
            output.WriteLine($"{(rank < 0 ? "-" : rank + 1)}\t{asked.Query}\t{asked.Title}\t{asked.Section}");
        }

        foreach (var part in ranks.GroupBy(answer => answer.Asked.Section))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Key}: {part.Count()} queries, success@1 {Share(part, 1):0.0} %, success@3 {Share(part, 3):0.0} %"));
        }

        ranks.Count(answer => answer.Asked.Section == "held-out").ShouldBeGreaterThanOrEqualTo(30);
        Share(ranks, 3).ShouldBeGreaterThanOrEqualTo(95);
    }

    private static double Share(IEnumerable<(AskedQuery Asked, int Rank)> ranks, int first) => 100 * ranks.Average(answer => answer.Rank >= 0 && answer.Rank < first ? 1.0 : 0.0);
}
