using GlpiBridge.Desk.Faq.Content;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq.Content;

public sealed class ArticleContentTests
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData("<p><strong>gras</strong> <em>italique</em> <u>souligné</u> <s>barré</s> <code>code</code> H<sub>2</sub>O m<sup>2</sup></p>")]
    [InlineData("<ul><li>un</li><li>deux<ol start=\"3\"><li>trois</li></ol></li></ul>")]
    [InlineData("<dl><dt>mot</dt><dd>sens</dd></dl><details open=\"\"><summary>Plus</summary><p>suite</p></details>")]
    [InlineData("<blockquote><p>cité</p></blockquote><pre>code\n  en retrait</pre><hr><p>a<br>b</p>")]
    [InlineData("<p>&lt;p&gt;Texte d’avant, encodé deux fois&lt;/p&gt;</p>")]
    public void What_the_editor_makes_stays_as_it_is(string html) => ArticleReader.Read(html).Html.ShouldBe(html);

    [Theory]
    [InlineData("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>")]
    [InlineData("<p onclick=\"x()\" class=\"c\" id=\"i\" data-style=\"color:red\">a</p>", "<p>a</p>")]
    [InlineData("<form action=\"/x\"><input value=\"a\"><button>b</button></form><p>c</p>", "b<p>c</p>")]
    [InlineData("<svg><text>a</text></svg><math><mi>b</mi></math><style>p{}</style><p>c</p>", "<p>c</p>")]
    [InlineData("<!-- a --><p>b</p><!--[if mso]>c<![endif]--><?xml:namespace prefix = o /><p>d</p>", "<p>b</p><p>d</p>")]
    [InlineData("<p>&nbsp;</p><div><p><br></p></div><p>a</p><p> </p><p>b</p><p>&nbsp;</p><br>", "<p>a</p><p> </p><p>b</p>")]
    public void What_it_cannot_make_goes_and_the_words_stay(string html, string expected) => ArticleReader.Read(html).Html.ShouldBe(expected);

    [Fact]
    public void Styles_stand_aside_for_the_page_to_apply() =>
        ArticleReader.Read("<p style=\"text-align: center; position: fixed\"><span style=\"color: #c0392b; font-size: 99px; background-image: url(https://x.fr/a)\">a</span></p>").Html
            .ShouldBe("<p data-style=\"text-align: center\"><span data-style=\"color: rgba(192, 57, 43, 1)\">a</span></p>");

    [Fact]
    public void Tables_keep_their_cells_and_stand_in_frames_of_their_own_names()
    {
        var page = ArticleReader.Page("<table border=\"1\" style=\"width: 100%\"><tbody><tr><th scope=\"col\" colspan=\"2\">a</th></tr><tr><td rowspan=\"2\">b<table><tr><td>c</td></tr></table></td></tr></tbody></table>"
            + "<p>x</p><table><caption>Taux</caption><tr><td>d</td></tr></table>");

        page.QuerySelectorAll("div.gb-table").Select(frame => frame.GetAttribute("aria-label")).ShouldBe(["Tableau 1", "Tableau 2 : Taux"]);
        page.QuerySelector("div.gb-table > table[border='1'][data-style] th[scope=col][colspan='2']").ShouldNotBeNull();
        page.QuerySelector("td[rowspan='2'] > table").ShouldNotBeNull();
        ArticleReader.Page("<table><tr><td>a</td></tr></table>").QuerySelector("[role=region][tabindex='0']")!.GetAttribute("aria-label").ShouldBe("Tableau");
    }

    [Fact]
    public void Headings_begin_below_those_of_the_page_and_skip_no_level()
    {
        var content = ArticleReader.Read("<h1>Symptôme</h1><h3>Où ?</h3><h6>Là</h6><h3>Où&nbsp;?</h3><h2> </h2><h2>Solution à l’œuvre</h2><h1>漢字</h1>");

        content.Headings.ShouldBe([
            new Heading("s-symptome", "Symptôme", 3),
            new Heading("s-ou", "Où ?", 4),
            new Heading("s-la", "Là", 5),
            new Heading("s-ou-2", "Où ?", 4),
            new Heading("s-solution-a-l-oeuvre", "Solution à l’œuvre", 4),
            new Heading("s-", "漢字", 3),
        ]);
        content.Html.ShouldStartWith("<h3 id=\"s-symptome\">Symptôme</h3><h4 id=\"s-ou\">Où ?</h4><h5 id=\"s-la\">");
        content.Html.ShouldContain("<h6 role=\"presentation\"> </h6>");
    }

    [Fact]
    public void Headings_are_never_deeper_than_a_browser_knows() =>
        ArticleReader.Read("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>").Headings.Select(heading => heading.Level).ShouldBe([3, 4, 5, 6, 6, 6]);

    [Fact]
    public void The_text_for_the_search_parts_words_that_stand_apart_and_has_no_script()
    {
        var content = ArticleReader.Read("<h2>Un</h2><p>deux<br>trois</p><table><tr><td>quatre</td><td>cinq</td></tr></table><dl><dt>six</dt><dd>sept</dd></dl><script>huit</script><p><a href=\"https://x.fr\">neuf</a></p>");

        content.PlainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ShouldBe(["Un", "deux", "trois", "quatre", "cinq", "six", "sept", "neuf"]);
    }

    [Fact]
    public void Pictures_in_the_article_itself_are_taken_out_when_they_are_pictures()
    {
        var content = ArticleReader.Read($"<p><img src=\"data:image/jpeg;base64,{Pixel}\"><img src=\"data:image/svg+xml;base64,PHN2Zz4=\"><img src=\"data:text/html,x\"><img src=\"data:image/png;base64,%%\">"
            + $"<img src=\" DATA:image/png;name=x;base64,{Pixel}\" alt=\"Point\"><img src=\"gb-image:3\"></p>");

        content.Images.Select(image => (image.Number, image.MediaType, image.Content.Length)).ShouldBe([(1, "image/png", 70), (2, "image/png", 70)]);
        content.Html.ShouldBe("<p><img src=\"/faq/articles/7/images/1\" alt=\"Image\" loading=\"lazy\" decoding=\"async\"><img src=\"/faq/articles/7/images/2\" alt=\"Point\" loading=\"lazy\" decoding=\"async\"></p>");
    }
}
