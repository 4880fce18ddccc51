using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The round trip to an OpenID provider on another site: browsers hold forms, redirects and cookies to rules of their own.</summary>
public sealed class OpenIdTests
{
    [Theory]
    [InlineData(1366, 900)]
    [InlineData(375, 800)]
    public async Task One_signs_in_at_the_provider_and_out_of_it(int width, int height)
    {
        await using var provider = await OpenIdServer.StartAsync();
        await using var portal = new PortalUnderTest { Settings = provider.Settings() };
        await portal.InitializeAsync();
        provider.ShowsPage = true;
        provider.Person = new() { ["email"] = portal.Glpi.Agent.Login };
        var page = await portal.OpenAsync("/compte", new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height } });
        await page.LookAsync($"connexion-openid-{width}");

        await page.GetByRole(AriaRole.Button, new() { Name = "S’identifier avec ProConnect" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Fournisseur d’identité" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Continuer" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Mon compte" }).WaitForAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/compte");

        await page.Locator("summary.gb-avatar").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await page.GetByText("Vous êtes déconnecté").WaitForAsync();
        provider.Ends.ShouldHaveSingleItem();
        await page.GotoAsync("/compte");
        new Uri(page.Url).AbsolutePath.ShouldBe("/connexion");

        provider.Person["email"] = "inconnu@exemple.fr";
        await page.GetByRole(AriaRole.Button, new() { Name = "S’identifier avec ProConnect" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Continuer" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Votre compte n’a pas été trouvé" }).WaitForAsync();
        await page.LookAsync($"openid-inconnu-{width}");
    }
}
