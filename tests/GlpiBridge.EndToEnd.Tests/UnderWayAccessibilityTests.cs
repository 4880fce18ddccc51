using GlpiBridge.EndToEnd.Tests.Requests;
using GlpiBridge.EndToEnd.Tests.Tickets;
using Microsoft.Playwright;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The pages about what GLPI does not have yet, by axe, light on a desk and dark on a phone.</summary>
[Collection(typeof(SilentGlpi))]
public sealed class UnderWayAccessibilityTests(SilentGlpi.Fixture silent) : IAsyncDisposable
{
    private readonly PortalUnderTest portal = silent.Portal;

    public async ValueTask DisposeAsync() => await portal.Line!.MendAsync();

    [Fact]
    public async Task Every_page_about_what_is_under_way_is_free_of_violations()
    {
        var request = await OwnRequest.OpenAsync(portal, "Réponse à transmettre");
        await request.Form.WriteAsync("texte", "Une précision");
        var operators = await portal.SignedInAsync(portal.Glpi.Technician);
        var page = await request.Page.Context.NewPageAsync();
        if (portal.Glpi.IsSandbox)
        {
            portal.Glpi.Faults.RefusesTickets = true;
            await SendAsync(page, "À corriger");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Corriger et renvoyer" })).ToBeVisibleAsync();
            portal.Glpi.Faults.RefusesTickets = false;
            await LookTwiceAsync(page, "recu-a-corriger");
            portal.Glpi.Faults.LosesNextCall = true;
            await SendAsync(page, "À confirmer");
            await ExpectStateAsync(page, "Transmission à confirmer");
            await LookTwiceAsync(page, "recu-a-confirmer");
        }

        await portal.Line!.CutAsync();
        await request.Send.ClickAsync();
        await ExpectStateAsync(request.Page, "En cours de transmission");
        await SendAsync(page, "Un titre plutôt long, pour voir où il se coupe quand la page est étroite");
        await ExpectStateAsync(page, "En cours de transmission");
        await LookTwiceAsync(page, "recu-en-cours");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter une information" }).ClickAsync();
        await page.Locator("iframe").First.WaitForAsync();
        await LookTwiceAsync(page, "ajout");
        foreach (var (name, address) in new[] { ("accueil-envois", "/"), ("demandes-envois", "/demandes"), ("demande-envois", $"/demandes/{request.Id}"), ("incident-sans-glpi", "/demandes/nouvelle/incident"), ("demande-inconnue", "/demandes/987654321") })
        {
            await page.GotoAsync(address);
            await LookTwiceAsync(page, name);
        }

        await page.GotoAsync("/faq/articles/987654321");
        await LookTwiceAsync(page, "erreur");
        await LookAtOperatorsAsync(operators);
    }

    private static async Task LookAtOperatorsAsync(IPage page)
    {
        await page.GotoAsync("/collectivite");
        await LookTwiceAsync(page, "collectivite");
        await page.GotoAsync("/exploitation/envois?etat=livres");
        await LookTwiceAsync(page, "exploitation-livres");
        await page.GotoAsync("/exploitation/envois");
        await LookTwiceAsync(page, "exploitation-envois");
        var sent = (await page.Locator(".gb-ticket-row a").First.GetAttributeAsync("href"))!;
        await AskAsync(page, sent);
        await LookTwiceAsync(page, "exploitation-envoi");
        await page.Locator("details.gb-confirm button").ClickAsync();
        await page.Locator("main .gb-banner").WaitForAsync();
        while (await page.Locator("main .gb-banner-ok").CountAsync() == 0)
        {
            // It was being tried at that very moment.
            await AskAsync(page, sent);
            await page.Locator("details.gb-confirm button").ClickAsync();
            await page.Locator("main .gb-banner").WaitForAsync();
        }

        await LookTwiceAsync(page, "exploitation-mis-de-cote");
        await page.GotoAsync("/exploitation/diagnostic");
        await LookTwiceAsync(page, "exploitation-diagnostic");
        await page.Locator("main [data-gb-submit]").ClickAsync();
        await page.Locator(".gb-findings").First.WaitForAsync();
        await LookTwiceAsync(page, "exploitation-diagnostic-fait");
    }

    /// <summary>Opens something that was sent, what its author wrote, and the question whether to stop it, which cannot be asked while it is being tried.</summary>
    private static async Task AskAsync(IPage page, string sent)
    {
        do
        {
            await page.GotoAsync(sent);
            await page.GetByRole(AriaRole.Button, new() { Name = "Afficher le contenu" }).ClickAsync();
            await page.Locator("#contenu-envoye + .gb-facts").WaitForAsync();
        }
        while (await page.Locator("details.gb-confirm").CountAsync() == 0);
        await page.Locator("details.gb-confirm summary").ClickAsync();
    }

    private async Task SendAsync(IPage page, string title)
    {
        await page.GotoAsync("/demandes/nouvelle/incident");
        var form = new FormPage(portal, page);
        await form.FillIncidentAsync(title);
        await form.Send.ClickAsync();
    }

    private static Task ExpectStateAsync(IPage page, string state) => Assertions.Expect(page.Locator(".gb-facts").GetByRole(AriaRole.Status)).ToHaveTextAsync(state);

    private static async Task LookTwiceAsync(IPage page, string name)
    {
        await page.SetViewportSizeAsync(1366, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.LookAsync(name + "-1366");
        await page.SetViewportSizeAsync(375, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.LookAsync(name + "-375-sombre");
    }
}
