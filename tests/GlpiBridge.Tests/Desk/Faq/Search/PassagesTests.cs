using GlpiBridge.Desk.Faq.Search;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Desk.Faq.Search.SearchKit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class PassagesTests
{
    [Theory]
    [InlineData("etat", "Un [état] des charges", "accents")]
    [InlineData("etats", "Un [état] des charges", "plural")]
    [InlineData("char", "Un état des [charges]", "half a word")]
    [InlineData("chagre", "Un état des [charges]", "a slip")]
    [InlineData("bilan", "Un [état] des charges", "a synonym")]
    [InlineData("cotisation sociale", "Un état des [charges]", "a synonym of several words")]
    [InlineData("wifi", "Le [Wi-Fi] public", "a compound")]
    [InlineData("ordinateur", "L'[ordinateur] d’[ordinateur]", "what stands after an apostrophe")]
    public void What_was_found_is_marked_where_it_stands(string query, string marked, string because)
    {
        var plain = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var synonyms = new FaqSynonyms([["état", "bilan"], ["charges", "cotisation sociale"]]);

        var hit = HitsOf(query, synonyms, Article(1, plain, plain)).Shown.ShouldHaveSingleItem();

        Marked(hit.Title).ShouldBe(marked, because);
        Marked(hit.Extract).ShouldBe(marked, because);
    }

    [Fact]
    public void The_extract_stands_around_what_was_found_and_holds_whole_words()
    {
        var filling = string.Concat(Enumerable.Repeat("remplissage sans intérêt ", 40));
        var text = $"{filling}le toner seul {filling}commander le toner de l’imprimante ici {filling}";

        var extract = HitsOf("toner imprimante", FaqSynonyms.None, Article(1, "Commander", text)).Shown[0].Extract;

        Marked(extract).ShouldContain("commander le [toner] de l’[imprimante] ici");
        var plain = string.Concat(extract.Select(part => part.Text));
        plain.Length.ShouldBeInRange(150, 260);
        plain.ShouldStartWith("…");
        plain.ShouldEndWith("…");
        plain.Trim('…').Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(text.Split(' ')).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_found_in_the_title_alone_shows_the_beginning_of_the_text()
    {
        var hit = HitsOf("toner", FaqSynonyms.None, Article(1, "Toner", "  Relever\n\n la référence.  ")).Shown[0];

        Marked(hit.Extract).ShouldBe("Relever la référence. ");
    }

    [Fact]
    public void An_article_without_text_has_no_extract() => HitsOf("toner", FaqSynonyms.None, Article(1, "Toner")).Shown[0].Extract.ShouldBeEmpty();

    [Fact]
    public void Markup_stays_text() =>
        Marked(HitsOf("script", FaqSynonyms.None, Article(1, "A", "<b>gras</b> <script>alert(1)</script>")).Shown[0].Extract).ShouldBe("<b>gras</b> <[script]>alert(1)</[script]>");
}
