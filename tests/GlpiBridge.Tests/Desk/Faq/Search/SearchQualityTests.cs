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

        var ranks = FaqRanks.Of(query => index.Search(query, readable, new FaqSearchOptions()).All.Select(id => titles[id]));

        foreach (var (asked, rank) in ranks.Ranks.Where(answer => answer.Rank != 0))
        {
            output.WriteLine($"{(rank < 0 ? "-" : rank + 1)}\t{asked.Query}\t{asked.Title}\t{asked.Section}");
        }

        output.WriteLine(string.Join('\n', ranks.Lines()));
        ranks.Success(3).ShouldBeGreaterThanOrEqualTo(95);
        ranks.Of("held-out").Success(3).ShouldBeGreaterThanOrEqualTo(95);
    }

    [Fact]
    public void The_queries_ask_for_every_article_that_she_may_read_and_many_were_never_tuned_on()
    {
        FaqQueries.All.Count.ShouldBeGreaterThanOrEqualTo(90);
        FaqQueries.All.Count(asked => asked.Section == "held-out").ShouldBeGreaterThanOrEqualTo(30);
        SampleFaq.OfJane.Select(article => article.Title).Except(FaqQueries.All.Select(asked => asked.Title)).ShouldBe(["Essai - Contenu hostile"]);
    }
}
