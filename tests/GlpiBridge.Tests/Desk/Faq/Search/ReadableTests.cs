using GlpiBridge.Desk.Faq.Search;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Desk.Faq.Search.SearchKit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class ReadableTests
{
    private static readonly SearchableArticle[] Hidden = [.. SampleFaq.All.Except(SampleFaq.OfJane)];

    [Fact]
    public void Every_word_of_what_she_may_not_read_finds_what_it_would_find_without_it()
    {
        var (readable, all) = (SampleFaq.OfJane.Select(article => article.Id).ToHashSet(), FaqIndex.Build(SampleFaq.All, SampleFaq.Synonyms));
        var without = FaqIndex.Build(SampleFaq.OfJane, SampleFaq.Synonyms);
        var words = Hidden.SelectMany(article => (article.Title + " " + article.Text).Split([' ', '.', ',', ':', '-'], StringSplitOptions.RemoveEmptyEntries));
        var queries = words.SelectMany(word => new[] { word, word[..((word.Length + 1) / 2)], word[1..] + word[0], "paie " + word })
            .Concat(FaqQueries.All.Select(asked => asked.Query))
            .Concat(Hidden.Select(article => article.Title));

        foreach (var query in queries.Distinct())
        {
            var (hits, expected) = (all.SearchAs(query, readable), without.SearchAs(query, readable));
            hits.All.ShouldBe(expected.All, query);
            hits.Shown.Select(hit => Marked([.. hit.Title, .. hit.Extract])).ShouldBe(expected.Shown.Select(hit => Marked([.. hit.Title, .. hit.Extract])), query);
        }
    }

    [Fact]
    public void A_misspelt_word_leads_to_no_unreadable_one_and_a_readable_one_all_the_same()
    {
        var index = FaqIndex.Build([Article(1, "Salaire"), Article(2, "Salairo")], FaqSynonyms.None);

        index.SearchAs("salairo", [1]).All.ShouldBe([1]);
        index.SearchAs("salairo", [1, 2]).All.ShouldBe([2]);
        index.SearchAs("salairo", []).All.ShouldBeEmpty();
    }

    [Fact]
    public void What_may_be_read_holds_for_the_next_index_too()
    {
        var first = FaqIndex.Build([Article(1, "Toner"), Article(2, "Toner")], FaqSynonyms.None);
        var readable = first.Readable(new HashSet<long> { 2, 3 });
        var next = first.With([Article(3, "Toner"), Article(4, "Toner")], [1]);

        next.Search("toner", readable, new FaqSearchOptions()).All.ShouldBe([2, 3]);
        first.Search("toner", readable, new FaqSearchOptions()).All.ShouldBe([2]);
    }
}
