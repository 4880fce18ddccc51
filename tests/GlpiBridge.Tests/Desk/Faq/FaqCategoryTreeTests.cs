using GlpiBridge.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq;

public sealed class FaqCategoryTreeTests
{
    private static readonly FaqCategory[] Categories =
    [
        new(1, "Logiciel", "Logiciel", null),
        new(2, "Finances", "Logiciel > Finances", 1),
        new(3, "État civil", "Logiciel > État civil", 1),
        new(4, "Paie", "Logiciel > Finances > Paie", 2),
        new(5, "Interne", "Interne", null),
        new(6, "Zone orpheline", "? > Zone orpheline", 99),
    ];

    private static readonly FaqSnapshot Snapshot = Articles.Snapshot(
        Categories,
        Articles.Article(1) with { Categories = [3, 4] },
        Articles.Article(2) with { Categories = [4] },
        Articles.Article(3) with { Categories = [5] },
        Articles.Article(4) with { Categories = [] },
        Articles.Article(5) with { Categories = [6, 6] },
        Articles.Article(6) with { Categories = [77] });

    [Fact]
    public void Only_branches_with_something_to_read_show_in_french_order()
    {
        var tree = FaqCategoryTree.Of(Snapshot, new HashSet<long> { 1, 2, 4, 5, 6 });

        tree.Roots.Select(branch => branch.Category.Name).ShouldBe(["Logiciel", "Zone orpheline"]);
        tree.Roots[0].Children.Select(branch => branch.Category.Name).ShouldBe(["État civil", "Finances"]);
        tree.Find(5).ShouldBeNull();
        tree.PathOf(5).ShouldBeEmpty();
        tree.Uncategorised.ShouldBe([4, 6]);
    }

    [Fact]
    public void An_article_in_several_categories_of_a_branch_counts_once()
    {
        var tree = FaqCategoryTree.Of(Snapshot, new HashSet<long> { 1, 2, 5 });

        tree.Find(1)!.Count.ShouldBe(2);
        tree.Find(1)!.Articles.ShouldBeEmpty();
        tree.Find(3)!.Count.ShouldBe(1);
        tree.Find(4)!.Articles.ShouldBe([1, 2]);
        tree.Find(6)!.Count.ShouldBe(1);
        tree.ArticlesUnder(1).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void The_path_leads_from_the_top_down()
    {
        var tree = FaqCategoryTree.Of(Snapshot, new HashSet<long> { 2 });

        tree.PathOf(4).Select(branch => branch.Category.Name).ShouldBe(["Logiciel", "Finances", "Paie"]);
    }

    [Fact]
    public void What_may_not_be_read_changes_no_count()
    {
        var tree = FaqCategoryTree.Of(Snapshot, new HashSet<long> { 1 });

        tree.Roots.ShouldHaveSingleItem().Count.ShouldBe(1);
        tree.Find(2)!.Count.ShouldBe(1);
    }
}
