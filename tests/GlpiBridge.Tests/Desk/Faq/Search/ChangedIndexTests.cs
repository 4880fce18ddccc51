using GlpiBridge.Desk.Faq.Search;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Desk.Faq.Search.SearchKit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class ChangedIndexTests
{
    [Fact]
    public void An_article_is_replaced_added_and_removed_and_the_old_index_answers_as_before()
    {
        var before = FaqIndex.Build([Article(1, "Toner"), Article(2, "Écran"), Article(3, "Clavier")], FaqSynonyms.None);

        var after = before.With([Article(2, "Toner couleur"), Article(4, "Souris")], [3, 99]);

        HashSet<long> all = [1, 2, 3, 4];
        after.Count.ShouldBe(3);
        after.SearchAs("toner", all).All.ShouldBe([1, 2]);
        after.SearchAs("ecran", all).All.ShouldBeEmpty();
        after.SearchAs("clavier", all).All.ShouldBeEmpty();
        after.SearchAs("souris", all).All.ShouldBe([4]);
        before.Count.ShouldBe(3);
        before.SearchAs("toner", all).All.ShouldBe([1]);
        before.SearchAs("clavier", all).All.ShouldBe([3]);
        before.SearchAs("souris", all).All.ShouldBeEmpty();
    }

    [Fact]
    public void An_index_that_changed_often_finds_what_a_new_one_finds()
    {
        var random = new Random(4);
        var current = SampleFaq.All.ToDictionary(article => article.Id);
        var index = FaqIndex.Build([], SampleFaq.Synonyms);
        for (var round = 0; round < 60; round++)
        {
            var changed = SampleFaq.All.Where(_ => random.Next(6) == 0).ToArray();
            var removed = SampleFaq.All.Where(_ => random.Next(20) == 0).Select(article => article.Id).Except(changed.Select(article => article.Id)).ToArray();
            index = index.With(changed, removed);
            current = current.Where(pair => !removed.Contains(pair.Key)).Concat(changed.Select(article => KeyValuePair.Create(article.Id, article))).DistinctBy(pair => pair.Key).ToDictionary();
        }

        index = index.With(current.Values, []);
        var fresh = FaqIndex.Build(current.Values, SampleFaq.Synonyms);

        index.Count.ShouldBe(current.Count);
        foreach (var asked in FaqQueries.All)
        {
            index.SearchAs(asked.Query, [.. current.Keys]).All.ShouldBe(fresh.SearchAs(asked.Query, [.. current.Keys]).All, asked.Query);
        }
    }

    [Fact]
    public async Task Readers_search_while_the_index_changes()
    {
        var latest = FaqIndex.Build(SampleFaq.All, SampleFaq.Synonyms);
        HashSet<long> readable = [.. SampleFaq.OfJane.Select(article => article.Id)];
        var expected = FaqQueries.All.Select(asked => latest.SearchAs(asked.Query, readable).All).ToArray();

        await Parallel.ForAsync(0, 400, TestContext.Current.CancellationToken, (round, _) =>
        {
            var index = Volatile.Read(ref latest);
            if (round % 10 == 0)
            {
                Volatile.Write(ref latest, index.With([SampleFaq.All[round % SampleFaq.All.Count]], []));
            }

            index.SearchAs(FaqQueries.All[round % FaqQueries.All.Count].Query, readable).All.ShouldBe(expected[round % FaqQueries.All.Count]);
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        var index = FaqIndex.Build([], FaqSynonyms.None);

        index.SearchAs("toner", [1]).ShouldBe(FaqHits.None);
        index.With([Article(1, "Toner")], []).With([], [1]).SearchAs("toner", [1]).ShouldBe(FaqHits.None);
        FaqIndex.Build([Article(1, "")], FaqSynonyms.None).SearchAs("toner", [1]).All.ShouldBeEmpty();
    }
}
