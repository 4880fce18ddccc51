using GlpiBridge.Portal.Passwords;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Passwords;

public sealed class PasswordRuleTests
{
    private const string Login = "j.doe@agudelle.com";
    private static readonly PasswordRule Rule = new(Options.Create(new PasswordsOptions()));

    [Theory]
    [InlineData("Mairie-17500")]
    [InlineData("mairie17500-ete")]
    [InlineData("Agudelle2026demain")]
    [InlineData("le chat de la voisine dort au soleil")]
    [InlineData("Le 2ème étage, côté cour : bureau n°14")]
    [InlineData("Éléphant-2026")]
    [InlineData("E\u0301le\u0301phant-2026")]
    [InlineData("Пароль-Дня-7 и точка")]
    [InlineData("  Mairie 17500 !  ")]
    public void These_are_good(string password) => Rule.Broken(password, Login).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("Mairie-1750")]
    [InlineData("mairie-175001")]
    [InlineData("mairieagudelle17500")]
    [InlineData("le chat dort au soleil midi")]
    [InlineData("a b c d e f g h i j k")]
    public void These_are_too_short_or_too_plain(string password) => Rule.Broken(password, Login).ShouldContain(PasswordLine.Strong);

    [Theory]
    [InlineData("E\u0301e\u0300a\u0302-17-Xyz")]
    [InlineData("Éèâ-17-Xyz")]
    [InlineData("👩‍👩‍👧‍👦a-17-Xyz0")]
    public void Accents_and_signs_of_several_codes_count_once(string password) => Rule.Broken(password, Login).ShouldBe([PasswordLine.Strong]);

    [Theory]
    [InlineData("J.Doe-Mairie-17500")]
    [InlineData("mairie-JDOE-17500!")]
    [InlineData("J.DOÉ-Mairie-17500")]
    public void The_name_of_the_login_is_found_however_it_is_written(string password) => Rule.Broken(password, Login).ShouldBe([PasswordLine.NotLogin]);

    [Fact]
    public void A_login_of_two_letters_is_no_name() => Rule.Broken("Mairie-17500-jd", "jd@agudelle.com").ShouldBeEmpty();

    [Theory]
    [InlineData("Aa1!Aa1!Aa1!Aa1!")]
    [InlineData("Mairie-17Mairie-17")]
    [InlineData("Mairie-17mairie-17Mai")]
    [InlineData("AaAaAaAaAaAa1!")]
    public void One_piece_again_and_again_is_no_password(string password) => Rule.Broken(password, Login).ShouldBe([PasswordLine.NotRepeated]);

    [Fact]
    public void Bytes_count_at_the_end_that_glpi_does_not_read()
    {
        var longest = string.Concat(Enumerable.Range(0, 36).Select(i => $"{(char)('a' + (i % 26))}{i % 7}"))[..70] + "A!";

        Rule.Broken(longest, Login).ShouldBeEmpty();
        Rule.Broken(longest + "x", Login).ShouldBe([PasswordLine.NotTooLong]);
        Rule.Broken(longest[..71] + "é", Login).ShouldBe([PasswordLine.NotTooLong]);
    }

    [Theory]
    [InlineData("Mairie&lt;17500")]
    [InlineData(@"Mairie\nord-17500")]
    public void What_glpi_would_store_otherwise_is_refused(string password) => Rule.Broken(password, Login).ShouldBe([PasswordLine.KeptAsTyped]);

    [Fact]
    public void The_lengths_come_from_the_configuration()
    {
        var other = new PasswordRule(Options.Create(new PasswordsOptions { FourKindsLength = 8, ThreeKindsLength = 9, PhraseWords = 4 }));

        other.Broken("Mair-175", Login).ShouldBeEmpty();
        other.Broken("mairi-175", Login).ShouldBeEmpty();
        other.Broken("un chat qui dort", Login).ShouldBeEmpty();
        other.Broken("mair-175", Login).ShouldBe([PasswordLine.Strong]);
        other.Broken("un chat dort", Login).ShouldBe([PasswordLine.Strong]);
    }
}
