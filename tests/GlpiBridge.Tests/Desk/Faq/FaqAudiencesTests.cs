using GlpiBridge.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq;

public sealed class FaqAudiencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    // 4,000 pairs of readers and articles drawn by lot: the quick way and GLPI's rule say the same, and one key never stands for two sets of articles
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_key_stands_for_one_set_of_articles(int seed)
    {
        var draw = new Random(seed);
        var articles = Enumerable.Range(1, 40).Select(id => RandomArticle(draw, id)).ToArray();
        var audiences = new FaqAudiences(Articles.Snapshot(articles), TimeZoneInfo.Utc);
        var seen = new Dictionary<string, string>();

        for (var i = 0; i < 100; i++)
        {
            var reader = RandomReader(draw);
            var readable = string.Join(',', audiences.ReadableBy(reader, Now).Ids.Order());

            readable.ShouldBe(string.Join(',', articles.Where(article => FaqVisibility.MayRead(article, reader, Now.DateTime)).Select(article => article.Id)));
            seen.TryAdd(audiences.KeyOf(reader), readable);
            seen[audiences.KeyOf(reader)].ShouldBe(readable);
        }

        seen.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Agents_of_different_entities_share_a_key_when_no_article_tells_them_apart()
    {
        var shared = new FaqAudiences(Articles.Snapshot(Articles.Article(1, Articles.Everybody)), TimeZoneInfo.Utc);
        var apart = new FaqAudiences(Articles.Snapshot(Articles.Article(1, new FaqTarget(FaqTargetKind.Entity, 1, null, false, false))), TimeZoneInfo.Utc);
        var (here, there) = (Articles.Reader(user: 7), Articles.Reader(user: 8) with { ActiveEntities = [5] });

        shared.KeyOf(here).ShouldBe(shared.KeyOf(there));
        apart.KeyOf(here).ShouldNotBe(apart.KeyOf(there));
    }

    [Fact]
    public void Somebody_whom_an_article_names_shares_a_key_with_nobody()
    {
        var audiences = new FaqAudiences(
            Articles.Snapshot(Articles.Article(1, new FaqTarget(FaqTargetKind.User, 7, null, false, false)), Articles.Article(2) with { AuthorId = 8 }), TimeZoneInfo.Utc);

        Enumerable.Range(7, 3).Select(user => audiences.KeyOf(Articles.Reader(user))).Distinct().Count().ShouldBe(3);
        audiences.KeyOf(Articles.Reader(9)).ShouldBe(audiences.KeyOf(Articles.Reader(10)));
    }

    [Fact]
    public void What_is_readable_holds_until_the_nearest_date_of_an_article_of_the_reader()
    {
        var audiences = new FaqAudiences(
            Articles.Snapshot(
                Articles.Article(1, Articles.Everybody) with { End = new DateTime(2026, 11, 25, 18, 0, 0) },
                Articles.Article(2, Articles.Everybody) with { Begin = new DateTime(2026, 11, 25, 15, 0, 0) },
                Articles.Article(3) with { Begin = new DateTime(2026, 11, 25, 13, 30, 0) }),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

        var now = audiences.ReadableBy(Articles.Reader(), Now);
        var then = audiences.ReadableBy(Articles.Reader(), now.Until!.Value);
        var later = audiences.ReadableBy(Articles.Reader(), then.Until!.Value);

        now.Ids.ShouldBe([1], ignoreOrder: true);
        now.Until.ShouldBe(new DateTimeOffset(2026, 11, 25, 14, 0, 0, TimeSpan.Zero));
        then.Ids.ShouldBe([1, 2], ignoreOrder: true);
        later.Ids.ShouldBe([2]);
        later.Until.ShouldBeNull();
    }

    private static FaqArticle RandomArticle(Random draw, long id) =>
        Articles.Article(id, [.. Enumerable.Range(0, draw.Next(4)).Select(_ => RandomTarget(draw))]) with
        {
            IsFaq = draw.Next(4) > 0,
            AuthorId = draw.Next(6),
            End = draw.Next(5) == 0 ? Now.DateTime.AddHours(draw.Next(-1, 2)) : null,
        };

    private static FaqTarget RandomTarget(Random draw)
    {
        var kind = (FaqTargetKind)draw.Next(4);
        return new FaqTarget(kind, draw.Next(4), kind is FaqTargetKind.Entity or FaqTargetKind.User || draw.Next(3) == 0 ? null : draw.Next(4), draw.Next(2) == 0, draw.Next(2) == 0);
    }

    private static FaqReader RandomReader(Random draw) => new()
    {
        UserId = draw.Next(1, 6),
        ProfileId = draw.Next(1, 4),
        Groups = [.. Some(draw, 3)],
        ActiveEntities = [.. Some(draw, 4)],
        ParentEntities = [.. Some(draw, 4)],
        KnowledgeRights = new[] { 0, 1, 2048, 2049, 2048, 1024, 3073 }[draw.Next(7)],
    };

    private static IEnumerable<long> Some(Random draw, int most) => Enumerable.Range(0, most).Where(_ => draw.Next(2) == 0).Select(id => (long)id);
}
