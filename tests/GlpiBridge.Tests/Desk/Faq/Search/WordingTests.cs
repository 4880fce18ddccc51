using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Desk.Faq.Search.SearchKit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class WordingTests
{
    [Theory]
    [InlineData("État civil", "etat civil")]
    [InlineData("Etat civil", "ÉTAT CIVIL")]
    [InlineData("E\u0301tat civil", "état")]
    [InlineData("L'acte", "actes")]
    [InlineData("L\u2019acte", "l'acte")]
    [InlineData("L'acte", "l\u2019acte")]
    [InlineData("Jusqu'aux congés", "congé")]
    [InlineData("Carte électorale", "electoraux")]
    [InlineData("Imprimantes réseaux", "imprimante réseau")]
    [InlineData("Imprimer", "j'imprime")]
    [InlineData("Œuvre d'art", "oeuvre")]
    [InlineData("Un coeur", "cœur")]
    [InlineData("Un \uFB01chier", "fichier")]
    [InlineData("S²LOW", "s2low")]
    [InlineData("S2LOW", "S²low")]
    [InlineData("i-parapheur", "iparapheur")]
    [InlineData("i-parapheur", "i parapheur")]
    [InlineData("i-parapheur", "parapheur")]
    [InlineData("Wi-Fi", "wifi")]
    [InlineData("Wi\u2011Fi", "wi fi")]
    [InlineData("WiFi", "wi-fi")]
    [InlineData("Pas de son", "son")]
    public void What_is_written_otherwise_is_found(string title, string query) => Find(query, Article(1, title), Article(2, "Toute autre chose")).ShouldBe([1]);

    [Theory]
    [InlineData("lordinateur", "L'ordinateur")]
    [InlineData("chorus pro", "ChorusPro")]
    [InlineData("choruspro", "Chorus Pro")]
    [InlineData("motdepasse", "Mot de passe")]
    public void A_missing_apostrophe_or_blank_does_not_matter(string query, string title) => Find(query, Article(1, title), Article(2, "Toute autre chose")).ShouldBe([1]);

    [Theory]
    [InlineData("p")]
    [InlineData("pa")]
    [InlineData("parap")]
    [InlineData("signature para")]
    [InlineData("PARA sign")]
    public void Half_a_word_finds_the_whole(string query) => Find(query, Article(1, "Signature au parapheur"), Article(2, "Toner")).ShouldBe([1]);

    [Theory]
    [InlineData("tonr", "a letter less")]
    [InlineData("tonner", "a letter more")]
    [InlineData("toler", "another letter")]
    [InlineData("tonre", "two changed over")]
    [InlineData("parafeur", "two edits in eight letters")]
    [InlineData("paraphuer", "two changed over in a long word")]
    [InlineData("parpaheurs", "the same in the plural")]
    [InlineData("impirm", "the beginning of a word, misspelt")]
    public void A_misspelt_word_is_found(string query, string because) => Find(query, Article(1, "Toner, parapheur, imprimante"), Article(2, "Autre chose")).ShouldBe([1], because);

    [Theory]
    [InlineData("zzzz qwerty")]
    [InlineData("tor")]
    [InlineData("tulnir")]
    [InlineData("pirapheqrt")]
    public void What_is_too_far_off_is_not(string query) => Find(query, Article(1, "Toner, parapheur, imprimante")).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…")]
    [InlineData("le de la")]
    [InlineData("\uD83D\uDDA8")]
    public void Nothing_said_finds_nothing(string query) => Find(query, Article(1, "Le toner de l'imprimante")).ShouldBeEmpty();

    [Theory]
    [InlineData("guide")]
    [InlineData("guide delegation")]
    [InlineData("GUIDE-DELEGATION_messagerie.pdf")]
    [InlineData("pdf")]
    public void Attachments_are_found_by_their_names(string query) =>
        Find(query, Article(1, "Déléguer", "Suivre le document joint.", "", "guide-delegation_messagerie.pdf"), Article(2, "Autre chose")).ShouldBe([1]);

    [Fact]
    public void Categories_are_searched_too() => Find("etat civil", Article(1, "Mention marginale", "", "Logiciel > État civil"), Article(2, "Élections", "", "Logiciel")).ShouldBe([1]);
}
