using GlpiBridge.Desk.Faq.Search;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Desk.Faq.Search.SearchKit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class FaqSynonymsTests
{
    private static readonly FaqSynonyms Some = new([["boîte aux lettres", "bal", "messagerie"], ["photocopieuse", "imprimante"]]);

    [Theory]
    [InlineData("bal", "several words in the article")]
    [InlineData("messagerie", "several words in the article")]
    [InlineData("ma messagerie", "among other words")]
    public void One_word_finds_several(string query, string because) => HitsOf(query, Some, Article(1, "Ma boîte aux lettres"), Article(2, "Boîte noire")).All.ShouldBe([1], because);

    [Theory]
    [InlineData("boite aux lettres")]
    [InlineData("boites lettre")]
    public void Several_words_find_one(string query) => HitsOf(query, Some, Article(1, "Messagerie"), Article(2, "Toner")).All.ShouldBe([1]);

    [Theory]
    [InlineData("photocopieuses", "plural")]
    [InlineData("photocop", "half a word")]
    [InlineData("photocopeuse", "a slip")]
    public void A_synonym_need_not_be_typed_as_it_stands(string query, string because) => HitsOf(query, Some, Article(1, "Imprimante"), Article(2, "Toner")).All.ShouldBe([1], because);

    [Fact]
    public void The_file_of_the_configuration_is_read() => HitsOf("mdp", SampleFaq.Synonyms, Article(1, "Mot de passe"), Article(2, "Toner")).All.ShouldBe([1]);

    [Fact]
    public void Without_a_file_there_are_none() => FaqSynonyms.Load("/nowhere/faq-synonyms.txt").ShouldBe(FaqSynonyms.None);

    [Theory]
    [InlineData("# bien\n\npc, ordinateur\nseul\n", 4, "au moins deux entrées")]
    [InlineData("pc, , poste", 1, "aucun mot")]
    [InlineData("pc, de la", 1, "« de la »")]
    public void A_bad_line_is_told_with_file_and_line(string text, int line, string said)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("faq-").FullName, "faq-synonyms.txt");
        File.WriteAllText(path, text);

        var fault = Should.Throw<FormatException>(() => FaqSynonyms.Load(path));

        fault.Message.ShouldStartWith($"{path}:{line} ");
        fault.Message.ShouldContain(said);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
