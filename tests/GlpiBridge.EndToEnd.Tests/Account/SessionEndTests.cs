using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Account;

/// <summary>No session ends without warning. The portal is one of its own, since its clock moves.</summary>
public sealed class SessionEndTests : IAsyncLifetime
{
    private readonly PortalUnderTest portal = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task It_is_told_before_goes_on_in_all_tabs_when_asked_and_nothing_typed_is_lost_when_nobody_is_there()
    {
        var page = await portal.SignedInAsync(new() { ViewportSize = new() { Width = 375, Height = 800 }, ColorScheme = ColorScheme.Dark });
        await page.Clock.InstallAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await page.GotoAsync("/demandes/nouvelle/incident");
        await page.Locator("#q-titre").FillAsync("Écrit avant la pause");
        await Assertions.Expect(page.Locator("[data-gb-draft-state=saved]")).ToContainTextAsync("Brouillon enregistré à");
        var (warning, there) = (Warning(page), Warning(other));

        await PassAsync(page, TimeSpan.FromMinutes(116));
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await Assertions.Expect(there).ToBeVisibleAsync();
        await Assertions.Expect(warning).ToMatchAriaSnapshotAsync(
            """
            - dialog "Votre session va se terminer":
              - heading "Votre session va se terminer" [level=2]
              - paragraph: Vous n’avez rien fait depuis un moment. Sans réponse de votre part, vous serez déconnecté. Ce que vous avez saisi est conservé.
              - status: Il reste moins de 5 minutes.
              - button "Rester connecté"
              - button "Se déconnecter"
            """);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Rester connecté" })).ToBeFocusedAsync();
        await page.LookAsync("session-fin-375-sombre");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await Assertions.Expect(there).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#q-titre")).ToBeFocusedAsync();

        await PassAsync(page, TimeSpan.FromMinutes(121));
        var ended = page.GetByRole(AriaRole.Dialog, new() { Name = "Votre session a pris fin" });
        await Assertions.Expect(ended).ToBeVisibleAsync();
        await page.LookAsync("session-finie-375-sombre");
        await Assertions.Expect(page.Locator("#q-titre")).ToHaveValueAsync("Écrit avant la pause");
        await ended.GetByRole(AriaRole.Link, new() { Name = "Me reconnecter" }).ClickAsync();
        await Assertions.Expect(page.Locator("main .gb-banner")).ToContainTextAsync("Ce que vous aviez saisi est conservé");
        await page.LookAsync("connexion-expiree-375-sombre");
        await page.GetByLabel("Identifiant").FillAsync(portal.Glpi.Agent.Login);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(portal.Glpi.Agent.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await Assertions.Expect(page.Locator("#q-titre")).ToHaveValueAsync("Écrit avant la pause");
    }

    private static ILocator Warning(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "Votre session va se terminer" });

    private async Task PassAsync(IPage page, TimeSpan time)
    {
        portal.Clock.Skip(time);
        await page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }
}
