using GlpiBridge.Desk.Faq.Search;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Desk.Faq.Search.SearchKit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class RankingTests
{
    [Fact]
    public void The_title_tells_more_than_the_text() => Find("toner", Article(1, "Commander", "Le toner, le toner, le toner."), Article(2, "Toner vide", "Commander.")).ShouldBe([2, 1]);

    [Fact]
    public void Where_all_words_are_comes_first() =>
        Find("toner imprimante", Article(1, "Imprimante"), Article(2, "Imprimante, imprimante"), Article(3, "Commander", "Du toner pour l'imprimante."), Article(4, "Toner"), Article(5, "Paie")).ShouldBe([3, 4, 2, 1]);

    [Fact]
    public void The_word_itself_comes_before_one_that_begins_so_and_one_that_means_it()
    {
        var synonyms = new FaqSynonyms([["bal", "messagerie"]]);

        HitsOf("bal", synonyms, Article(1, "Messagerie"), Article(2, "Balance"), Article(3, "Bal")).All.ShouldBe([3, 2, 1]);
    }

    [Fact]
    public void Words_that_are_nowhere_do_not_spoil_a_sentence() =>
        Find(
            "Bonjour, je n'arrive plus à imprimer sur l'imprimante du rez-de-chaussée depuis ce matin, merci d'avance",
            Article(1, "Élections", "Les cartes."),
            Article(2, "Imprimante", "Impossible d'imprimer."),
            Article(3, "Paie", "Le bulletin du matin."))[0].ShouldBe(2);

    [Fact]
    public void What_hardly_answers_is_left_out() =>
        Find(
            "mot de passe du parapheur oublié",
            Article(1, "Parapheur : mot de passe oublié"),
            Article(2, "Toner", "Le bac oublié sous la table."),
            Article(3, "Élections", "Un long texte où le mot apparaît une fois.")).ShouldBe([1]);

    [Fact]
    public void Equal_ones_stand_by_number_at_every_search()
    {
        var articles = Enumerable.Range(1, 40).Reverse().Select(id => Article(id, "Toner")).ToArray();

        Find("toner", articles).ShouldBe(Enumerable.Range(1, 40).Select(id => (long)id));
    }

    [Fact]
    public void A_page_is_cut_out_of_all_and_may_be_of_one_category()
    {
        var articles = Enumerable.Range(1, 40).Select(id => Article(id, "Toner")).ToArray();
        var index = FaqIndex.Build(articles, FaqSynonyms.None);

        var hits = index.Search("toner", index.Readable(articles.Select(article => article.Id).ToHashSet()), new FaqSearchOptions { Skip = 5, Take = 3, Among = id => id % 2 == 0 });

        hits.Shown.Select(hit => hit.Id).ShouldBe([12, 14, 16]);
        hits.All.Count.ShouldBe(40);
    }
}
