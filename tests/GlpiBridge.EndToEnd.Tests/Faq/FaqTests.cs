using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Faq;

/// <summary>The manual's two ways to an article, in a browser.</summary>
public sealed class FaqTests(PortalUnderTest portal)
{
    private const string Parme = "Parme - Cotisation patronale pour le financement de la formation des apprentis";

    [Fact]
    public async Task By_the_search_bar()
    {
        var page = await portal.SignedInAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Foire aux questions" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Merci de décrire votre besoin ici" }).FillAsync("Parme");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Merci de décrire votre besoin ici" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = Parme }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Base de connaissances - " + Parme);
    }

    [Fact]
    public async Task By_the_categories()
    {
        var page = await portal.SignedInAsync();
        await page.GotoAsync("/faq");
        foreach (var category in new[] { "Logiciel", "Ressources Humaines", "Gestion de la Paie", "Cosoluce - Parme", "Faq" })
        {
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^" + category) }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = category, Exact = true })).ToBeVisibleAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = Parme }).ClickAsync();

        await Assertions.Expect(page.Locator(".gb-article-content")).ToContainTextAsync("le taux passe à 0.10%");
    }

    [Fact]
    public async Task As_one_types_with_the_keyboard_alone()
    {
        var page = await portal.SignedInAsync();
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Merci de décrire votre besoin ici" });
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("boite plein");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Ma boîte est pleine");
        await Assertions.Expect(page.GetByText("résultat").First).ToBeAttachedAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", new System.Text.RegularExpressions.Regex(".+"));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ma boîte est pleine");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_enter_searches()
    {
        var page = await portal.SignedInAsync();
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Merci de décrire votre besoin ici" });
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("imprimante");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);

        await field.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("articles pour « imprimante »")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_article_that_did_not_help_opens_the_form_at_its_category()
    {
        var page = await portal.SignedInAsync();
        await page.GotoAsync("/faq?q=ecran+noir");
        await page.GetByRole(AriaRole.Link, new() { Name = "Pc Fixe - L'écran reste noir" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Non", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer un incident" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-question='materiel'] .gb-picker-button")).ToContainTextAsync("Pc Fixe");
    }
}
