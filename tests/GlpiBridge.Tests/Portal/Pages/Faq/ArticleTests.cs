using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

public sealed class ArticleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/faq/articles/1")]
    [InlineData("/faq/articles/1-")]
    [InlineData("/faq/articles/1-autre-chose")]
    public async Task An_address_with_other_words_leads_to_the_right_one(string address)
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();

        var answer = await visitor.GetRawAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("/faq/articles/1-parme-cotisation-patronale-pour-le-financement-de-la-formation-des-apprentis");
    }

    [Theory]
    [InlineData("/faq/articles/99999")]
    [InlineData("/faq/articles/abc")]
    [InlineData("/faq/articles/-1")]
    [InlineData("/faq/articles/99999999999999999999")]
    [InlineData("/faq/categories/99999")]
    [InlineData("/faq/categories/x")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync(address);

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Text.ShouldContain("Cette page n’existe pas");
    }

    [Fact]
    public async Task An_article_in_two_categories_shows_both_ways()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("J'ai oublié mon mot de passe");
        await visitor.ClickAsync("Mots de passe - J'ai oublié");

        visitor.Page.QuerySelectorAll(".gb-path").Select(path => string.Join(' ', path.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(["Catégorie : Sécurité > Mots de passe", "Catégorie : Portail d'assistance"]);
    }

    [Fact]
    public async Task Openings_are_counted_as_glpi_counts_them()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/faq/articles/1");
        await visitor.OpenAsync("/faq/articles/1");

        visitor.Text.ShouldContain("Consulté 2 fois");
        var other = await (await portal.SignedInAsync("a.roussel@port-brevin.fr", "PortBrevin=9")).OpenAsync("/faq");
        other.Page.QuerySelector("#plus-lus + ul li")!.TextContent.Trim().ShouldBe(FaqPages.Parme);
    }

    [Fact]
    public async Task An_article_that_did_not_help_leads_to_forms_with_its_category()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/faq/articles/1");

        await visitor.OpenAsync(visitor.Path + visitor.Page.QuerySelectorAll("#avis a").Single(answer => answer.TextContent == "Non").GetAttribute("href")!.Split('#')[0]);
        visitor.Page.QuerySelectorAll(".gb-tile-text").ShouldAllBe(text => text.TextContent == "Catégorie\u00a0: Cosoluce - Parme");
        await visitor.OpenAsync(visitor.Page.QuerySelector(".gb-tile")!.GetAttribute("href")!);

        visitor.Page.QuerySelector("[data-question=objet] input[checked]")!.GetAttribute("value").ShouldBe("logiciel");
        visitor.Page.QuerySelector("[data-question=logiciel] option[selected]")!.TextContent.ShouldContain("Cosoluce - Parme");
    }

    [Fact]
    public async Task A_category_that_no_question_offers_opens_an_empty_form()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).OpenAsync("/demandes/nouvelle/incident?categorie=424242");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelectorAll("form.gb-form input[type=radio][checked]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Pictures_and_files_come_through_the_portal_and_nothing_else_of_glpi()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("Déléguer sa signature");
        await visitor.ClickAsync("i-parapheur - Déléguer");
        var picture = visitor.Page.QuerySelector(".gb-article-content img").ShouldNotBeNull();

        var shown = await visitor.GetRawAsync(picture.GetAttribute("src")!);

        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        shown.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        (await shown.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(RepositoryFolder.Dataset, "files", "capture-parapheur.png"), Ct));
        var again = new HttpRequestMessage(HttpMethod.Get, picture.GetAttribute("src")!);
        again.Headers.IfNoneMatch.Add(shown.Headers.ETag!);
        (await visitor.SendRawAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        // A document of another article, below this one.
        (await visitor.GetRawAsync(picture.GetAttribute("src")!.Replace("documents/1", "documents/2", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_saved_under_its_name_and_never_shown()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await (await portal.SignedInAsync()).SearchAsync("Déléguer sa boîte aux lettres");
        await visitor.ClickAsync("Messagerie - Déléguer");
        var link = visitor.Page.QuerySelectorAll("#documents + ul a").ShouldHaveSingleItem();
        link.TextContent.ShouldContain("Guide de délégation de la messagerie");

        var file = await visitor.GetRawAsync(link.GetAttribute("href")!);

        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("guide-delegation-messagerie.pdf");
        file.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");
    }
}
