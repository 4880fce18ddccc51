using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq.Content;

public sealed class ArticleLinksTests
{
    [Theory]
    [InlineData("/front/document.send.php?docid=12")]
    [InlineData("/glpi/front/document.send.php?docid=12&amp;itemtype=KnowbaseItem&amp;items_id=3")]
    [InlineData("../front/document.send.php?itemtype=X&amp;docid=12")]
    [InlineData("document.send.php?itemtype=X&amp;amp;docid=12")]
    [InlineData("https://glpi.exemple.fr/glpi/front/document.send.php?docid=12#x")]
    [InlineData("//GLPI.exemple.fr/front/document.send.php?docid=12")]
    public void Pictures_that_GLPI_has_come_through_the_portal(string source)
    {
        var content = ArticleReader.Read($"<p><img id=\"a\" src=\"{source}\" alt=\"\" width=\"640\" height=\"auto\" srcset=\"https://x.fr/a 2x\"></p>");

        content.Html.ShouldBe("<p><img src=\"/faq/articles/7/documents/12\" alt=\"Image : capture-erreur.png\" width=\"640\" loading=\"lazy\" decoding=\"async\"></p>");
        content.InlineDocuments.ShouldBe([12]);
    }

    [Theory]
    [InlineData("6b1dd7e5-4cf0b6a2-64f05c2ea1d3b6.71717093", "Image")]
    [InlineData("Écran d’accueil", "Écran d’accueil")]
    public void The_mark_of_the_editor_describes_no_picture(string alt, string expected) =>
        ArticleReader.Page($"<img src=\"/front/document.send.php?docid=13\" alt=\"{alt}\">").QuerySelector("img")!.GetAttribute("alt").ShouldBe(expected);

    [Theory]
    [InlineData("<img src=\"https://x.fr/a.png\">", "<a href=\"https://x.fr/a.png\" target=\"_blank\" rel=\"noopener noreferrer\">Image externe : x.fr<span class=\"visually-hidden\"> (nouvelle fenêtre)</span></a>")]
    [InlineData("<a href=\"mailto:a@b.fr\"><img src=\"https://x.fr/a.png\"></a>", "<a href=\"mailto:a@b.fr\">Image externe : x.fr</a>")]
    [InlineData("<img src=\"/pics/logo.png\"><img src=\"x\"><img src=\"file:///c:/a.png\">mot", "mot")]
    public void Pictures_from_elsewhere_are_asked_for_by_nobody_but_the_reader(string html, string expected) => ArticleReader.Read(html).Html.ShouldBe(expected);

    [Theory]
    [InlineData("/front/helpdesk.faq.php?id=5", "/faq/articles/5")]
    [InlineData("https://glpi.exemple.fr/front/knowbaseitem.form.php?id=9&amp;x=1", "/faq/articles/9")]
    [InlineData("mailto:a@b.fr?subject=Bonjour", "mailto:a@b.fr?subject=Bonjour")]
    [InlineData("tel:05 46 00 00 11", "tel:0546000011")]
    [InlineData("https://www.soluris.fr/page?a=1&amp;b=2#c", "https://www.soluris.fr/page?a=1&b=2#c")]
    [InlineData("//www.soluris.fr/\tpage", "https://www.soluris.fr/page")]
    [InlineData("https://glpi.exemple.fr/front/ticket.php", "https://glpi.exemple.fr/front/ticket.php")]
    [InlineData("https://autre.fr/front/document.send.php?docid=12", "https://autre.fr/front/document.send.php?docid=12")]
    [InlineData("https://glpi.exemple.fr:8443/front/helpdesk.faq.php?id=5", "https://glpi.exemple.fr:8443/front/helpdesk.faq.php?id=5")]
    public void Links_lead_to_the_portal_or_out_of_it(string address, string expected) =>
        ArticleReader.Page($"<a href=\"{address}\">a</a>").QuerySelector("a")!.GetAttribute("href").ShouldBe(expected);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///F:/DRH")]
    [InlineData("\\\\serveur\\partage")]
    [InlineData("/front/ticket.php")]
    [InlineData("#suite")]
    [InlineData("/front/helpdesk.faq.php?id=-5")]
    [InlineData("ftp://x.fr/a")]
    [InlineData("gb-image:1")]
    public void Of_a_link_that_leads_nowhere_the_words_remain(string address)
    {
        var page = ArticleReader.Page($"<p>a <a href=\"{address}\"><b>b</b></a> c</p>");

        page.TextContent.ShouldStartWith("a b");
        page.QuerySelectorAll("a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("https://", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_are_downloaded_and_pictures_looked_at()
    {
        var page = ArticleReader.Page("<a href=\"/front/document.send.php?docid=12\" target=\"_blank\"><img src=\"/front/document.send.php?docid=12\"></a><a href=\"/front/document.send.php?docid=14\">Guide</a><a href=\"https://x.fr\"></a>");

        page.QuerySelectorAll("a").Select(link => (link.GetAttribute("href"), link.HasAttribute("download"))).ShouldBe([("/faq/articles/7/documents/12", false), ("/faq/articles/7/documents/14", true)]);
    }

    [Theory]
    [InlineData("<iframe src=\"//www.youtube.com/embed/abc?rel=0\" title=\"Signer\">vieux <p>texte</p></iframe>", "https://www.youtube.com/watch?v=abc", "Vidéo : Signer (nouvelle fenêtre)")]
    [InlineData("<video controls><source src=\"https://videos.exemple.fr/a.mp4\"></video>", "https://videos.exemple.fr/a.mp4", "Vidéo : videos.exemple.fr (nouvelle fenêtre)")]
    [InlineData("<audio src=\"https://x.fr/a.ogg\"></audio>", "https://x.fr/a.ogg", "Son : x.fr (nouvelle fenêtre)")]
    [InlineData("<object data=\"https://x.fr/a.swf\"><embed src=\"https://y.fr\"></object>", "https://x.fr/a.swf", "Vidéo : x.fr (nouvelle fenêtre)")]
    [InlineData("<video title=\"Démo\" src=\"/front/document.send.php?docid=15\"></video>", "/faq/articles/7/documents/15", "Vidéo : Démo")]
    public void Videos_are_links(string html, string address, string text)
    {
        var page = ArticleReader.Page("<p>avant</p>" + html + "<p>après</p>");

        var link = page.QuerySelector("a")!;
        (link.GetAttribute("href"), link.TextContent).ShouldBe((address, text));
        page.TextContent.ShouldBe("avant" + text + "après");
    }

    [Theory]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>")]
    [InlineData("<iframe srcdoc=\"<p>x</p>\"></iframe>")]
    [InlineData("<iframe src=\"/front/ticket.php\">x</iframe>")]
    [InlineData("<embed src=\"data:text/html,x\"><video></video>")]
    public void What_plays_from_nowhere_goes(string html) => ArticleReader.Read(html + "<p>mot</p>").Html.ShouldBe("<p>mot</p>");
}
