using GlpiBridge.Forms.RichTexts;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.RichTexts;

/// <summary>Texts made to exhaust whoever cleans them: each would end the process or keep it busy for minutes.</summary>
public sealed class HeavyMarkupTests
{
    public static TheoryData<string> Heavy => new(
        "<p style=\"width:" + string.Concat(Enumerable.Repeat("calc(", 32_000)) + "\">mot</p>",
        "<p style=\"width:" + string.Concat(Enumerable.Repeat("calc&lpar;", 25_000)) + "\">mot</p>",
        "<p style=\"" + string.Concat(Enumerable.Range(0, 15_000).Select(number => $"regle{number}:1;")) + "\">mot</p>",
        "<p>mot</p><template><p style=\"width:" + string.Concat(Enumerable.Repeat("calc(", 32_000)) + "\">x</p></template>",
        string.Concat(Enumerable.Repeat("<p style='color:red;width:2px'>mot</p>", 110_000)));

    [Theory]
    [MemberData(nameof(Heavy))]
    public void What_would_exhaust_the_cleaner_leaves_its_words(string html)
    {
        var clean = RichText.Clean(html, _ => null);

        RichText.ToPlain(clean).ShouldContain("mot");
        clean.ShouldNotContain("calc");
    }

    [Fact]
    public void The_styles_of_the_toolbar_remain() =>
        RichText.Clean("<p style=\"padding-left: 40px;\"><span style=\"color: #c0392b;\">mot</span></p>", _ => null).ShouldContain("padding-left: 40px");
}
