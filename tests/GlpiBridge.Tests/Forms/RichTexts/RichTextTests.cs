using GlpiBridge.Forms.RichTexts;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.RichTexts;

public sealed class RichTextTests
{
    private static readonly Guid Own = Guid.Parse("11111111-2222-3333-4444-555555555555");

    [Theory]
    [InlineData("<p><strong>gras</strong> <em>italique</em> <u>souligné</u> <s>barré</s></p>")]
    [InlineData("<p><span style=\"color: rgba(224, 62, 45, 1)\">rouge</span></p>")]
    [InlineData("<h2>Titre</h2><blockquote><p>cité</p></blockquote><pre>code</pre>")]
    [InlineData("<ul><li>un</li><li>deux<ol start=\"3\"><li>trois</li></ol></li></ul>")]
    [InlineData("<p style=\"padding-left: 40px\">en retrait</p>")]
    [InlineData("<table style=\"border-collapse: collapse; width: 100%\"><tbody><tr><th scope=\"col\">a</th><td colspan=\"2\">b</td></tr></tbody></table>")]
    [InlineData("<p><a href=\"https://www.soluris.fr/page?a=1&amp;b=2#c\">lien</a> <a href=\"mailto:a@b.fr\">courriel</a> <a href=\"tel:+33546000011\">téléphone</a></p>")]
    [InlineData("<p>avant <img src=\"fichier:11111111-2222-3333-4444-555555555555\" alt=\"écran\" width=\"640\" height=\"480\"> après</p>")]
    [InlineData("<p>L'écran & « l’œil » 😀 &lt;b&gt; 1 &lt; 2</p>")]
    [InlineData("<p>a</p><hr><p>b<br>c<sub>2</sub><sup>3</sup></p>")]
    public void What_the_toolbar_makes_stays_as_it_is(string html) =>
        Clean(html).ShouldBe(html.Replace(" & ", " &amp; ", StringComparison.Ordinal));

    [Theory]
    [InlineData("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>")]
    [InlineData("<style>p{}</style><p onclick=\"x()\" class=\"c\" id=\"i\" data-x=\"1\">a</p>", "<p>a</p>")]
    [InlineData("<section><p>a</p></section>", "<p>a</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">a</a> <a href=\"/front/ticket.php\">b</a> <a href=\"//x.fr\">c</a></p>", "<p><a>a</a> <a>b</a> <a>c</a></p>")]
    [InlineData("<p><img src=\"https://x.fr/a.png\"><img src=\"data:image/png;base64,AAAA\"><img src=\"fichier:99999999-2222-3333-4444-555555555555\"><img alt=\"x\">a</p>", "<p>a</p>")]
    [InlineData("<p style=\"position: fixed; background-image: url(https://x.fr); color: red\">a</p>", "<p style=\"color: rgba(255, 0, 0, 1)\">a</p>")]
    [InlineData("<form action=\"/x\"><input value=\"a\"><button>b</button></form><p>c</p>", "b<p>c</p>")]
    [InlineData("<svg><a href=\"https://x.fr\">a</a></svg><math><mi>b</mi></math><p>c</p>", "<p>c</p>")]
    [InlineData("<!-- a --><p>b</p><!--[if mso]>c<![endif]-->", "<p>b</p>")]
    public void What_it_cannot_make_goes_and_the_words_stay(string html, string expected) => Clean(html).ShouldBe(expected);

    [Fact]
    public void No_vector_gets_through_and_cleaning_twice_changes_nothing()
    {
        foreach (var vector in HostileTexts.All)
        {
            foreach (var html in new[] { vector, $"<p>{vector}</p>", $"<table><tr><td>{vector}", $"<p title=\"{vector}\">x</p>", $"<a href=\"{vector}\" style=\"{vector}\">x</a>", $"<svg>{vector}", $"<textarea>{vector}" })
            {
                var clean = Clean(html);

                HarmlessMarkup.Faults(clean).ShouldBeEmpty(html);
                Clean(clean).ShouldBe(clean, html);
            }
        }
    }

    [Fact]
    public void Text_typed_without_the_editor_stays_text_and_comes_back_as_it_was()
    {
        foreach (var text in HostileTexts.All)
        {
            var html = RichText.FromPlain(text);

            HarmlessMarkup.Faults(html).ShouldBeEmpty(text);
            Clean(html).ShouldBe(html.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("\u00a0", "&nbsp;", StringComparison.Ordinal).Trim(), text);
        }

        RichText.ToPlain(RichText.FromPlain("un\r\ndeux\n\ntrois <b>\n\n\n\nquatre & cinq")).ShouldBe("un\ndeux\n\ntrois <b>\n\nquatre & cinq");
    }

    [Fact]
    public void An_outline_is_a_question_in_bold_with_room_below()
    {
        var html = RichText.FromOutline("Quand ?\r\n\r\n  Quoi & où ?\n");

        html.ShouldBe("<p><strong>Quand ?</strong></p><p><br></p><p><strong>Quoi &amp; où ?</strong></p><p><br></p>");
        Clean(html).ShouldBe(html);
        RichText.ToPlain(html).ShouldBe("Quand ?\n\nQuoi & où ?");
    }

    [Theory]
    [InlineData("<p>un</p><p>deux<br>trois</p>", "un\n\ndeux\ntrois")]
    [InlineData("<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul><p>fin</p>", "- un\n- deux\n- trois\n\nfin")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a b\nc d")]
    [InlineData("<p>  un \n deux&nbsp;! </p>", "un deux !")]
    [InlineData("<div>un<div>deux</div>trois</div>", "un\ndeux\ntrois")]
    [InlineData("sans balise", "sans balise")]
    [InlineData("<p><img src=\"fichier:11111111-2222-3333-4444-555555555555\"></p>", "")]
    public void The_text_is_read_out_as_a_person_would_write_it_down(string html, string expected) => RichText.ToPlain(html).ShouldBe(expected);

    [Fact]
    public void Pictures_are_named_by_their_files_and_can_be_given_addresses()
    {
        var html = $"<p>a<img src=\"fichier:{Own}\" alt=\"x\"><img src=\"fichier:{Guid.Empty}\"><img src=\"fichier:{Own}\"></p>";

        RichText.Images(html).ShouldBe([Own, Guid.Empty]);
        RichText.WithImages(html, file => file == Own ? new ImageReference("/fichiers/1?a=1&b=2", "tag-1") : null)
            .ShouldBe("<p>a<img src=\"/fichiers/1?a=1&amp;b=2\" alt=\"x\" id=\"tag-1\"><img src=\"/fichiers/1?a=1&amp;b=2\" id=\"tag-1\"></p>");
        RichText.WithImages("<p>&quot;sans image&quot;</p>", _ => null).ShouldBe("<p>&quot;sans image&quot;</p>");
    }

    [Theory]
    [InlineData("<div>", 100_000, "")]
    [InlineData("<b><i>", 50_000, "x")]
    [InlineData("<b a=1>", 2_000, "<p>x</p>")]
    [InlineData("<ul><li>", 30_000, "x")]
    [InlineData("<table><tr><td>", 30_000, "x")]
    [InlineData("<font color=red><p>", 5_000, "x")]
    [InlineData("<!--", 50_000, "x")]
    [InlineData("<a href='</div>'><div>", 30_000, "x")]
    [InlineData("<textarea></div></textarea><div>", 30_000, "x")]
    [InlineData("<template><div>", 30_000, "x")]
    [InlineData("<svg>", 50_000, "x")]
    public void Markup_made_to_exhaust_the_machine_is_read_as_text(string repeated, int times, string end)
    {
        var html = string.Concat(Enumerable.Repeat(repeated, times)) + string.Concat(Enumerable.Repeat(end, 1_000));

        HarmlessMarkup.Faults(Clean(html)).ShouldBeEmpty();
        RichText.ToPlain(html).Length.ShouldBeLessThan(html.Length);
    }

    [Fact]
    public void A_long_honest_text_is_no_attack()
    {
        var row = "<tr><td>un</td><td><strong>deux</strong></td></tr>";
        var html = "<table><tbody>" + string.Concat(Enumerable.Repeat(row, 2_000)) + "</tbody></table>" + string.Concat(Enumerable.Repeat("<p>a<br>b</p>", 5_000));

        Clean(html).ShouldBe(html);
    }

    private static string Clean(string html) => RichText.Clean(html, source => RichText.FileOf(source) is { } file && file == Own ? file : null);
}
