using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>What is typed is kept without being asked for, and found again anywhere.</summary>
public sealed class DraftTests(PortalUnderTest portal)
{
    [Fact]
    public async Task A_closed_tab_loses_nothing_and_another_machine_goes_on()
    {
        var title = Title.Next("Brouillon");
        var form = await FormPage.StartAsync(portal, "Obtenir une assistance matérielle ou logicielle", title, "Un logiciel");
        await form.PickAsync("logiciel", "opale", "Cosoluce - Opale");
        await form.WriteAsync("besoin-logiciel", "À moitié écrit");
        await form.AttachAsync("pieces-jointes", "capture-erreur.png");
        await SavedAsync(form);
        await form.Page.Context.CloseAsync();

        var page = await portal.SignedInAsync();
        var draft = page.Locator(".gb-draft", new() { HasText = title });
        await Screenshots.TakeAsync(page, "accueil-brouillons");
        await draft.GetByRole(AriaRole.Link, new() { Name = "Reprendre" }).ClickAsync();
        var again = new FormPage(portal, page);
        await Assertions.Expect(page.Locator("#q-titre")).ToHaveValueAsync(title);
        await Assertions.Expect(again.Question("logiciel").GetByRole(AriaRole.Combobox)).ToContainTextAsync("Cosoluce - Opale");
        await Assertions.Expect(again.Editor("besoin-logiciel")).ToContainTextAsync("À moitié écrit");
        await Assertions.Expect(again.Question("pieces-jointes").Locator(".gb-file")).ToContainTextAsync("capture-erreur.png");

        var ticket = await again.SendAsync();

        ticket.Text.ShouldContain("À moitié écrit");
        ticket.Documents.ShouldBe(["capture-erreur.png"]);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".gb-draft", new() { HasText = title })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signing_out_in_another_tab_takes_nothing_from_this_one()
    {
        var title = Title.Next("Déconnectée ailleurs");
        var form = await FormPage.StartAsync(portal, "Déclarer un incident", title, "Autres");
        await form.ChooseStartingAsync("urgence", "Moyenne");
        await form.ChooseAsync("seul-concerne", "Oui");
        await form.WriteAsync("symptome-autres", "Avant.");
        await SavedAsync(form);
        var other = await form.Page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.Locator("summary.gb-avatar").ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();

        await form.WriteAsync("symptome-autres", " Après.");
        await form.Send.ClickAsync();
        await Assertions.Expect(form.Page.Locator("[data-gb-draft-state]")).ToContainTextAsync("Brouillon non enregistré");
        await Assertions.Expect(form.Editor("symptome-autres")).ToContainTextAsync("Après.");

        await other.GetByLabel("Identifiant").FillAsync(portal.Glpi.Agent.Login);
        await other.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(portal.Glpi.Agent.Password);
        await other.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await other.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "que pouvons-nous faire" }).WaitForAsync();
        var ticket = await form.SendAsync();

        ticket.Text.ShouldContain("Avant. Après.");
    }

    [Fact]
    public async Task Sending_while_the_network_is_down_keeps_the_page_and_its_words()
    {
        var form = await FormPage.StartAsync(portal, "Déclarer un incident", Title.Next("Sans réseau"), "Autres");
        await form.ChooseStartingAsync("urgence", "Moyenne");
        await form.ChooseAsync("seul-concerne", "Oui");
        await SavedAsync(form);
        await form.Page.Context.SetOfflineAsync(true);

        await form.WriteAsync("symptome-autres", "Tapé pendant la coupure.");
        await form.Send.ClickAsync();
        await Assertions.Expect(form.Page.Locator("[data-gb-draft-state]")).ToContainTextAsync("la connexion au réseau est interrompue");
        await Assertions.Expect(form.Send).ToBeEnabledAsync();

        await form.Page.Context.SetOfflineAsync(false);
        var ticket = await form.SendAsync();

        ticket.Text.ShouldContain("Tapé pendant la coupure.");
    }

    [Fact]
    public async Task A_draft_is_thrown_away_after_a_second_word()
    {
        var title = Title.Next("À jeter");
        var form = await FormPage.OpenAsync(portal, "Déclarer un incident");
        await form.FillAsync("titre", title);
        await SavedAsync(form);
        await form.Page.GotoAsync("/");
        var draft = form.Page.Locator(".gb-draft", new() { HasText = title });

        await draft.GetByText("Supprimer").First.ClickAsync();
        await draft.GetByRole(AriaRole.Button, new() { Name = "Oui, supprimer" }).ClickAsync();

        await Assertions.Expect(form.Page.GetByText("Le brouillon est supprimé")).ToBeVisibleAsync();
        await Assertions.Expect(draft).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_form_that_was_only_opened_leaves_no_draft()
    {
        var form = await FormPage.OpenAsync(portal, "Bénéficier d’un nouvel accès");
        var id = await form.Page.Locator("[name=Submission]").InputValueAsync();

        await form.Page.GotoAsync("/");

        await Assertions.Expect(form.Page.Locator($"a[href*='{id}']")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until everything typed so far is kept, which the line tells for the last time it was.</summary>
    private static Task SavedAsync(FormPage form) =>
        Assertions.Expect(form.Page.Locator("[data-gb-draft-state=saved]")).ToContainTextAsync("Brouillon enregistré à");
}
