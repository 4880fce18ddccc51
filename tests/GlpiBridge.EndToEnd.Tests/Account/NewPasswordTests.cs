using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Account;

/// <summary>From « Mot de passe oublié ? » through the mail to being signed in. A live GLPI shows its mails to nobody: there, by hand.</summary>
public sealed class NewPasswordTests(PortalUnderTest portal)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rule_ticks_as_one_types_and_the_new_password_signs_in()
    {
        var page = await FromMailAsync("p.quintard@agudelle.com");
        var password = page.GetByLabel("Nouveau mot de passe", new() { Exact = true });
        var strong = page.Locator("[data-line=strong]");
        var name = page.Locator("[data-line=name]");
        await page.GetByLabel("Identifiant").FillAsync("p.quintard@agudelle.com");

        await password.PressSequentiallyAsync("Mairie-17");
        await Assertions.Expect(name).ToContainClassAsync("gb-kept");
        await Assertions.Expect(name).ToContainTextAsync("Respecté");
        await Assertions.Expect(strong).Not.ToContainClassAsync("gb-kept");
        await password.PressSequentiallyAsync("500");
        await Assertions.Expect(page.Locator("[data-line=four]")).ToContainClassAsync("gb-kept");
        await Assertions.Expect(strong).ToContainClassAsync("gb-kept");
        await Assertions.Expect(page.Locator("[data-line=phrase]")).Not.ToContainClassAsync("gb-kept");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Le mot de passe convient.");
        await password.PressSequentiallyAsync("-P.Quintard");
        await Assertions.Expect(name).Not.ToContainClassAsync("gb-kept");

        await password.FillAsync("le chat de la voisine dort au soleil");
        await Assertions.Expect(page.Locator("[data-line=phrase]")).ToContainClassAsync("gb-kept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher le mot de passe" }).ClickAsync();
        (await password.GetAttributeAsync("type")).ShouldBe("text");
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer mon mot de passe" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "que pouvons-nous faire pour vous" }).WaitForAsync();
        await Assertions.Expect(page.Locator(".gb-banner-ok")).ToContainTextAsync("Votre mot de passe est changé");
    }

    [Fact]
    public async Task It_passes_with_scripts_off_and_the_link_serves_once()
    {
        var page = await FromMailAsync("m.lefort@agudelle.com", new() { JavaScriptEnabled = false });
        var link = page.Url;
        await FillAsync(page, "m.lefort@agudelle.com", "trop court");
        await Assertions.Expect(page.Locator("#nouveau-mot-de-passe-erreur")).ToContainTextAsync("trop court ou trop peu varié");
        await FillAsync(page, "m.lefort@agudelle.com", "Mairie-17500");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "que pouvons-nous faire pour vous" }).WaitForAsync();

        await page.GotoAsync(link);
        await FillAsync(page, "m.lefort@agudelle.com", "Mairie-17500-bis");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ce lien n’est plus valable");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Mot de passe oublié" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Courriel")).ToBeVisibleAsync();
    }

    private static async Task FillAsync(IPage page, string login, string password)
    {
        await page.GetByLabel("Identifiant").FillAsync(login);
        await page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer mon mot de passe" }).ClickAsync();
    }

    private async Task<IPage> FromMailAsync(string address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(portal.Glpi.IsSandbox, "Only the sandbox has a mail box to look into.");
        var page = await portal.OpenAsync("/connexion", options);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mot de passe oublié" }).ClickAsync();
        await page.GetByLabel("Courriel").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".gb-banner")).ToContainTextAsync("Si l’adresse email donnée correspond à un utilisateur GLPI");
        await page.GotoAsync("/mot-de-passe/nouveau?token=" + await MailAsync(page, address));
        return page;
    }

    private async Task<string> MailAsync(IPage page, string address)
    {
        var box = new Uri(portal.Glpi.BaseUrl, "/__sandbox/mail-token/" + Uri.EscapeDataString(address)).ToString();
        while (true)
        {
            Ct.ThrowIfCancellationRequested();
            if (await page.APIRequest.GetAsync(box) is { Status: 200 } mail)
            {
                return await mail.TextAsync();
            }
        }
    }
}
