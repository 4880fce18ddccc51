using GlpiBridge.Desk.Attachments;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Attachments;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("capture.png", "capture.png")]
    [InlineData(@"C:\Users\jane\Bureau\Capture d’écran.PNG", "Capture d’écran.png")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("e\u0301te\u0301.pdf", "été.pdf")]
    [InlineData("facture\u202efdp.exe", "facturefdp.exe")]
    [InlineData("a\r\nContent-Type: text/html.pdf", "html.pdf")]
    [InlineData("rapport.pdf. . ", "rapport.pdf")]
    [InlineData(".pdf", "fichier.pdf")]
    [InlineData("\"><script>.pdf", "script.pdf")]
    [InlineData("😀.pdf", "😀.pdf")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("CON.pdf", "fichier CON.pdf")]
    [InlineData("lpt1", "fichier lpt1")]
    [InlineData("nul .txt", "fichier nul.txt")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData("\\\\serveur\\partage\\a.pdf", "a.pdf")]
    [InlineData("", "fichier")]
    [InlineData("...", "fichier")]
    [InlineData("a.", "a")]
    public void A_name_becomes_harmless_and_stays_recognisable(string announced, string kept) => FileName.Clean(announced).ShouldBe(kept);

    // No attribute can hold half a character.
    [Fact]
    public void Half_an_emoji_is_no_fault() => FileName.Clean("\ud83d.pdf").ShouldBe("\ufffd.pdf");

    [Fact]
    public void What_is_no_character_is_no_fault() => FileName.Clean("a\ufffeb.pdf").ShouldBe("a b.pdf");

    [Fact]
    public void A_very_long_extension_leaves_room_for_a_name() =>
        FileName.Clean("rapport." + new string('x', 400)).ShouldSatisfyAllConditions(name => name.Length.ShouldBeLessThanOrEqualTo(150), name => name.ShouldStartWith("rapport.x"));

    [Fact]
    public void A_very_long_name_keeps_its_extension() =>
        FileName.Clean(new string('é', 400) + ".pdf").ShouldSatisfyAllConditions(name => name.Length.ShouldBe(150), name => name.ShouldEndWith(".pdf"));
}
