using GlpiBridge.Portal.Theme;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Theme;

public sealed class ColorTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#949494", "#ffffff", 3.03)]
    [InlineData("#ff0000", "#ffffff", 4.0)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#14508c", "#14508c", 1)]
    public void The_contrast_is_the_one_of_wcag(string one, string other, double ratio)
    {
        Color.Parse(one).ContrastWith(Color.Parse(other)).ShouldBe(ratio, 0.006);
        Color.Parse(other).ContrastWith(Color.Parse(one)).ShouldBe(ratio, 0.006);
    }

    [Theory]
    [InlineData("#15c", "#1155cc")]
    [InlineData("#FFf", "#ffffff")]
    [InlineData("#0A0b0C", "#0a0b0c")]
    public void Short_and_long_forms_are_read_whatever_the_case(string text, string color) => Color.Parse(text).ToString().ShouldBe(color);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14508c")]
    [InlineData("#14508")]
    [InlineData("#14508cff")]
    [InlineData("#14508g")]
    [InlineData("#１２３")]
    [InlineData("bleu")]
    [InlineData("red;}")]
    public void Anything_else_is_no_colour(string? text) => Color.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("#14508c")]
    [InlineData("#d9620a")]
    [InlineData("#808080")]
    [InlineData("#ff0080")]
    [InlineData("#00ff7f")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    public void Hue_saturation_and_lightness_give_the_colour_back(string text) => Hsl.Of(Color.Parse(text)).ToColor().ToString().ShouldBe(text);
}
