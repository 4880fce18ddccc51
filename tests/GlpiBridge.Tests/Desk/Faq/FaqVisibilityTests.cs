using GlpiBridge.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq;

/// <summary>What no article of the dataset shows; the rest is measured against GLPI itself in <c>VisibilityMatrixTests</c>.</summary>
public sealed class FaqVisibilityTests
{
    private static readonly DateTime Noon = new(2026, 11, 25, 12, 0, 0);

    [Fact]
    public void An_article_shows_from_its_first_moment_until_just_before_its_last()
    {
        var article = Articles.Article(1, Articles.Everybody) with { Begin = Noon, End = Noon.AddHours(1) };

        MayRead(article, Noon.AddSeconds(-1)).ShouldBeFalse();
        MayRead(article, Noon).ShouldBeTrue();
        MayRead(article, Noon.AddMinutes(59)).ShouldBeTrue();
        MayRead(article, Noon.AddHours(1)).ShouldBeFalse();
    }

    // GLPI asks for a right on the knowledge base (canView) before it asks who wrote the article
    [Fact]
    public void Without_any_right_not_even_ones_own_article_shows()
    {
        var article = Articles.Article(1) with { AuthorId = 7, IsFaq = false };

        FaqVisibility.MayRead(article, Articles.Reader(rights: 0)).ShouldBeFalse();
        FaqVisibility.MayRead(article, Articles.Reader(rights: 1024)).ShouldBeFalse();
        FaqVisibility.MayRead(article, Articles.Reader(rights: 2048)).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_is_the_author_of_an_article_that_has_none()
    {
        FaqVisibility.MayRead(Articles.Article(1), Articles.Reader(user: 0)).ShouldBeFalse();
    }

    [Fact]
    public void An_administrator_of_the_knowledge_base_reads_what_is_meant_for_nobody()
    {
        FaqVisibility.MayRead(Articles.Article(1) with { IsFaq = false }, Articles.Reader(rights: 1024 | 1)).ShouldBeTrue();
    }

    // PHP finds null in a list that holds 0
    [Fact]
    public void A_target_whose_entity_is_not_set_counts_at_the_root()
    {
        var target = new FaqTarget(FaqTargetKind.Profile, 1, null, false, false);

        FaqVisibility.IsMeantFor(target, Articles.Reader()).ShouldBeFalse();
        FaqVisibility.IsMeantFor(target, Articles.Reader() with { ActiveEntities = [0, 1] }).ShouldBeTrue();
        FaqVisibility.IsMeantFor(target with { IsRecursive = true }, Articles.Reader()).ShouldBeTrue();
        FaqVisibility.IsMeantFor(target with { AnyEntity = true }, Articles.Reader()).ShouldBeTrue();
    }

    private static bool MayRead(FaqArticle article, DateTime now) => FaqVisibility.MayRead(article, Articles.Reader(), now);
}
