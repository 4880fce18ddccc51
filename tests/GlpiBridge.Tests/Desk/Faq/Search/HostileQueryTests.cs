using CsCheck;
using GlpiBridge.Desk.Faq.Search;
using GlpiBridge.Tests.Forms;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Desk.Faq.Search.SearchKit;

namespace GlpiBridge.Tests.Desk.Faq.Search;

public sealed class HostileQueryTests
{
    private static readonly FaqIndex Index = FaqIndex.Build(
        [.. SampleFaq.All, .. HostileTexts.All.Select((text, at) => Article(1000 + at, text, text, text, text))], SampleFaq.Synonyms);

    private static readonly HashSet<long> All = [.. SampleFaq.All.Select(article => article.Id), .. HostileTexts.All.Select((_, at) => 1000L + at)];

    [Fact]
    public void Whatever_is_asked_is_answered()
    {
        foreach (var text in HostileTexts.All)
        {
            Index.SearchAs(text, All).Shown.Count.ShouldBeLessThanOrEqualTo(100);
        }
    }

    [Fact]
    public void Whatever_characters_are_asked_are_answered() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["aeéèst '’-²œ\u0301\uD83D*?~^\"\\"], 0, 80]).Sample(text => Index.SearchAs(text, All).All.Count <= All.Count, iter: 2000);

    [Fact]
    public void A_query_of_a_hundred_thousand_characters_costs_no_more_than_its_beginning()
    {
        var index = FaqIndex.Build(SampleFaq.All, SampleFaq.Synonyms);

        index.SearchAs("toner " + new string('a', 100_000), All).All.ShouldBe(index.SearchAs("toner", All).All);
        index.SearchAs("toner " + string.Concat(Enumerable.Repeat("imprimante ", 10_000)), All).All.ShouldNotBeEmpty();
        index.SearchAs(string.Join(' ', Enumerable.Range(0, 10_000).Select(number => "mot" + number)), All).ShouldNotBeNull();
    }

    [Fact]
    public void The_parts_of_a_title_are_the_title()
    {
        foreach (var hit in HostileTexts.All.SelectMany(text => Index.SearchAs(text, All).Shown).Where(hit => hit.Id >= 1000))
        {
            Bare(string.Concat(hit.Title.Select(part => part.Text))).ShouldBe(Bare(HostileTexts.All[(int)hit.Id - 1000]));
        }

        static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }
}
