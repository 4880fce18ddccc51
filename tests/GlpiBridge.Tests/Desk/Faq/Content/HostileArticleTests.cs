using CsCheck;
using GlpiBridge.Tests.Forms;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq.Content;

/// <summary>Articles made to harm: nothing of them may run, ask a server or stop the portal.</summary>
public sealed class HostileArticleTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<a href='https://x.fr'>", "<a href='javascript:x'>", "</a>", "<h1>", "<h3>", "</h2>", "<li>", "<ul>", "</ul>",
        "<img src=x onerror=y>", "<img src='/front/document.send.php?docid=1'>", "<svg>", "</svg>", "<math><mtext>", "<style>", "</style>", "<script>", "</script>", "<!--", "-->", "<iframe src='//v.fr'>", "</iframe>",
        "<object data='https://o.fr'>", "</object>", "<template>", "</template>", "<select>", "<textarea>", "</textarea>", "<noscript>", "<form>", "<pre>", "\n", "<b>", "<i>", "</b>", "</i>", "<details>", "<summary>",
        "<p style='color:red'>", "<font color=red>", "<button>", "<nobr>", "<caption>", "<dl><dt>", "mot", "&lt;p&gt;", "&#0;", "\"", "<image src=x>", "<plaintext>", "<title>", "<foreignObject>", "<annotation-xml encoding='text/html'>",
    ];

    [Fact]
    public void No_vector_gets_through()
    {
        foreach (var vector in HostileTexts.All)
        {
            foreach (var html in new[]
            {
                vector, $"<p>{vector}</p>", $"<table><tr><td>{vector}", $"<h2 title=\"{vector}\">{vector}</h2>", $"<a href=\"{vector}\" style=\"{vector}\">x</a>", $"<svg>{vector}", $"<iframe title=\"{vector}\" src=\"https://x.fr\">{vector}",
                $"<img src=\"{vector}\" alt=\"{vector}\">", $"<table><caption>{vector}</caption><tr><td>x</td></tr></table>",
            })
            {
                ArticleReader.Faults(ArticleReader.Read(html)).ShouldBeEmpty(html);
            }
        }
    }

    [Fact]
    public void No_mixture_of_tags_gets_through_and_what_is_clean_stays_so() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[1, 14].Select(string.Concat).Sample(
            html =>
            {
                var once = ArticleReader.Read(html);
                var again = ArticleReader.Read(once.Html);

                ArticleReader.Faults(once).ShouldBeEmpty(html);
                ArticleReader.Faults(again).ShouldBeEmpty(html);
                again.Headings.Count.ShouldBe(once.Headings.Count, html);
            },
            iter: 1_000);

    [Fact]
    public void The_hostile_article_of_the_dataset_keeps_its_words_and_nothing_else()
    {
        var content = ArticleReader.Read("<p>Texte avant.</p><script>window.__xss=1;</script><p onclick=\"window.__xss=2\">Paragraphe cliquable</p><img src=\"x\" onerror=\"window.__xss=3\"><a href=\"javascript:window.__xss=4\">Lien piégé</a>"
            + "<iframe src=\"https://example.org/\"></iframe><svg onload=\"window.__xss=5\"></svg><p style=\"background:url(javascript:window.__xss=6)\">Fin</p>");

        ArticleReader.Faults(content).ShouldBeEmpty();
        content.Html.ShouldStartWith("<p>Texte avant.</p><p>Paragraphe cliquable</p>Lien piégé<a href=\"https://example.org/\"");
        content.Html.ShouldNotContain("xss");
    }

    [Theory]
    [InlineData("<div>", 10_000)]
    [InlineData("<b a=1>", 2_000)]
    [InlineData("<ul><li>", 30_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<iframe>", 30_000)]
    [InlineData("<!--", 50_000)]
    [InlineData("<script", 50_000)]
    [InlineData("<svg><style>", 50_000)]
    [InlineData("<a href='</div>'><div>", 30_000)]
    [InlineData("<h1><h6>mot", 20_000)]
    [InlineData("<p style='color:red'>mot</p>", 40_000)]
    [InlineData("<p style='color:red'>mot</p>", 200_000)]
    [InlineData("<p>Un mot et <strong>un autre</strong>.</p>", 25_000)]
    [InlineData("<img src='data:image/png;base64,AAAA'>", 20_000)]
    public void Articles_made_to_exhaust_the_machine_are_read(string repeated, int times)
    {
        var html = string.Concat(Enumerable.Repeat(repeated, times)) + "<p>fin</p>";

        var content = ArticleReader.Read(html);

        ArticleReader.Faults(content).ShouldBeEmpty();
    }

    [Fact]
    public void A_long_honest_article_with_a_video_and_a_comment_of_Word_keeps_its_form()
    {
        var row = "<tr><td>un</td><td><strong>deux</strong></td></tr>";
        var html = "<!--[if gte mso 9]><xml></xml><![endif]--><h2>Taux</h2><iframe src=\"https://v.exemple.fr/1\"></iframe><table><tbody>" + string.Concat(Enumerable.Repeat(row, 2_000)) + "</tbody></table>";

        var page = ArticleReader.Page(html);

        page.QuerySelectorAll("td > strong").Length.ShouldBe(2_000);
        page.QuerySelector("a[href='https://v.exemple.fr/1']").ShouldNotBeNull();
    }
}
