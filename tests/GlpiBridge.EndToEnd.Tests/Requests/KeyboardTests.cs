using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The manual's eight procedures without ever touching the mouse. Each stop of the focus is looked at on the way (<see cref="FocusProbe"/>).</summary>
public sealed class KeyboardTests(PortalUnderTest portal)
{
    [Fact]
    public async Task An_agent_with_a_keyboard_only_sends_the_software_incident()
    {
        var page = await portal.SignedInAsync();
        await page.FillIncidentByKeyboardAsync("Au clavier seul");
        await SendAsync(page);
    }

    [Fact]
    public async Task An_agent_with_a_keyboard_only_does_all_the_rest_of_the_manual()
    {
        var page = await portal.OpenAsync("/connexion");
        await RecoverPasswordAsync(page);
        await SignInAsync(page);
        await ReadFaqAsync(page);

        await BeginAsync(page, "Déclarer un incident", downs: 0);
        await PickAsync(page, "pc fixe");
        await page.TabToAsync("#q-numero-serie");
        await page.Keyboard.TypeAsync("CZC8240K7L");
        await WriteAsync(page, "Mon Pc ne démarre plus");
        await page.TabToAsync("[name='r.urgence']");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("[name='r.seul-concerne']");
        await page.Keyboard.PressAsync("Space");
        await SendAsync(page);

        await BeginAsync(page, "Obtenir une assistance matérielle ou logicielle", downs: 1);
        await PickAsync(page, "parme");
        await WriteAsync(page, "Éditer les bulletins");
        await SendAsync(page);

        await BeginAsync(page, "Bénéficier d’un nouvel accès", downs: 2);
        await page.TabToAsync("#q-adresse-site");
        await page.Keyboard.TypeAsync("https://ma-ville.fr");
        await WriteAsync(page, "Moi");
        await page.TabToAsync("#q-attestation");
        await page.PickByKeyboardAsync(FormPage.Sample("attestation-autorite.pdf"));
        await Assertions.Expect(page.Locator(".gb-file-kept")).ToBeVisibleAsync();
        await SendAsync(page);
    }

    private static async Task RecoverPasswordAsync(IPage page)
    {
        // The field is focused when the page comes; paste and password managers find what they look for.
        (await page.EvaluateAsync<string>("document.activeElement.autocomplete")).ShouldBe("username");
        (await page.EvaluateAsync<bool>("[...document.querySelectorAll('input')].every((field) => field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })))")).ShouldBeTrue();
        await page.TabToAsync("a[href='/mot-de-passe-oublie']");
        await page.Keyboard.PressAsync("Enter");
        await ExpectAtAsync(page, "/mot-de-passe-oublie");
        await page.TabToAsync("#courriel");
        await page.Keyboard.TypeAsync("p.quintard@agudelle.com");
        await page.TabToAsync("button[data-gb-submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main .gb-banner")).ToContainTextAsync("vous recevrez un email");
        await page.TabToAsync("main a[href='/connexion']");
        await page.Keyboard.PressAsync("Enter");
        await ExpectAtAsync(page, "/connexion");
    }

    private async Task SignInAsync(IPage page)
    {
        await page.TabToAsync("#identifiant");
        await page.Keyboard.TypeAsync(portal.Glpi.Agent.Login);
        await page.TabToAsync("[autocomplete='current-password']");
        await page.Keyboard.TypeAsync(portal.Glpi.Agent.Password);
        await page.TabToAsync("button[data-gb-submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".gb-tile").First.WaitForAsync();
    }

    private static async Task ReadFaqAsync(IPage page)
    {
        await page.TabToAsync(".gb-nav a[href='/faq']");
        await page.Keyboard.PressAsync("Enter");
        await ExpectAtAsync(page, "/faq");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Aller au contenu");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("contenu");
        await page.TabToAsync("[role=combobox]");
        await page.Keyboard.TypeAsync("Parme cotisation");
        await page.Keyboard.PressAsync("Enter");
        await ExpectAtAsync(page, "/faq\\?q=.*");
        await page.TabToAsync("main a[href^='/faq/articles/']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Parme - Cotisation patronale");

        await page.GotoAsync("/faq");
        foreach (var category in new[] { "logiciel", "ressources-humaines", "gestion-de-la-paie", "cosoluce-parme", "faq" })
        {
            await page.TabToAsync($"main a[href^='/faq/categories/'][href$='-{category}']");
            await page.Keyboard.PressAsync("Enter");
            await ExpectAtAsync(page, $"/faq/categories/.*-{category}");
        }

        await page.TabToAsync("main a[href*='cotisation-patronale']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".gb-article-content")).ToContainTextAsync("le taux passe à 0.10%");
    }

    // Keys overtake a page that is on its way.
    private static Task ExpectAtAsync(IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(address + "$"));

    private static async Task BeginAsync(IPage page, string tile, int downs)
    {
        await page.GotoAsync("/");
        await page.Locator(".gb-tile", new() { HasText = tile }).EvaluateAsync("tile => tile.id = 'tuile'");
        await page.TabToAsync("#tuile");
        await page.Keyboard.PressAsync("Enter");
        await page.BeginFormByKeyboardAsync("Au clavier seul");
        await page.Keyboard.PressAsync("Space");
        for (var press = 0; press < downs; press++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task PickAsync(IPage page, string words)
    {
        await page.TabToAsync("[role=combobox]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync(words);
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.TabToAsync("iframe");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task SendAsync(IPage page)
    {
        await page.TabToAsync("button[data-gb-submit]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
    }
}
