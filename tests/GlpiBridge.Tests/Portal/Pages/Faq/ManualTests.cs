using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

/// <summary>The two procedures of the users' manual, step by step.</summary>
public sealed class ManualTests
{
    [Fact]
    public async Task The_faq_is_consulted_with_the_search_bar()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/");

        await visitor.ClickAsync("Foire aux questions");
        visitor.Page.QuerySelector("form[role=search] input")!.GetAttribute("placeholder").ShouldBe("Merci de décrire votre besoin ici");
        visitor.Page.QuerySelector("form[role=search]")!.GetAttribute("action").ShouldBe("/faq");
        await visitor.SearchAsync("Parme");
        await visitor.ClickAsync("Parme - Cotisation patronale");

        ShouldBeTheManualsArticle(visitor);
    }

    [Fact]
    public async Task The_faq_is_consulted_with_the_categories()
    {
        await using var portal = await FaqPages.StartAsync();
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/faq");

        foreach (var category in new[] { "Logiciel", "Ressources Humaines", "Gestion de la Paie", "Cosoluce - Parme", "Faq" })
        {
            await visitor.ClickAsync(category);
            visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe(category);
        }

        await visitor.ClickAsync("Parme - Cotisation patronale");

        ShouldBeTheManualsArticle(visitor);
    }

    private static void ShouldBeTheManualsArticle(Visitor visitor)
    {
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Base de connaissances - " + FaqPages.Parme);
        visitor.Page.QuerySelector(".gb-path")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe("Catégorie : Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme > Faq".Split(' '));
        visitor.Page.QuerySelectorAll("main h2").Select(title => title.TextContent).ShouldBe(["Sujet", "Contenu", "Cet article a-t-il répondu à votre besoin\u00a0?"]);
        visitor.Page.QuerySelectorAll(".gb-article-content h3").Select(title => title.TextContent).ShouldBe(["Symptôme", "Solution"]);
        visitor.Text.ShouldContain("le taux passe à 0.10%");
    }
}
