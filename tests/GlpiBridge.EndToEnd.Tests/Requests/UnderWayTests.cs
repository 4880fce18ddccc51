using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>What is sent while GLPI is silent: it has a receipt, and whoever watches that sees the ticket come.</summary>
[Collection(typeof(SilentGlpi))]
public sealed class UnderWayTests(SilentGlpi.Fixture silent) : IAsyncDisposable
{
    private const string File = "capture-erreur.png";
    private readonly PortalUnderTest portal = silent.Portal;

    public async ValueTask DisposeAsync()
    {
        await portal.Line!.MendAsync();
        if (portal.Glpi.IsSandbox)
        {
            portal.Glpi.Faults.RefusesTickets = false;
        }
    }

    [Fact]
    public async Task An_open_receipt_shows_the_ticket_by_itself_as_soon_as_glpi_is_back()
    {
        var (form, title) = await FilledAsync("GLPI muet");
        await portal.Line!.CutAsync();

        await form.Send.ClickAsync();
        var reference = await ExpectReceiptAsync(form.Page);
        var elsewhere = await form.Page.Context.NewPageAsync();
        await elsewhere.GotoAsync("/demandes");
        await ExpectListedAsync(elsewhere, title, reference);
        await elsewhere.GotoAsync("/");
        await ExpectListedAsync(elsewhere, title, reference);
        await Assertions.Expect(elsewhere.Locator("main .gb-banner").First).ToContainTextAsync("Le service d’assistance ne répond pas depuis");
        await elsewhere.GotoAsync("/demandes/nouvelle/incident");
        await Assertions.Expect(elsewhere.Locator("main .gb-banner").First).ToContainTextAsync("Le service d’assistance ne répond pas depuis");

        await portal.Line.MendAsync();
        await ExpectOneTicketAsync(form, title, reference);
        await elsewhere.GotoAsync("/");
        await Assertions.Expect(elsewhere.Locator(".gb-sent li", new() { HasText = title })).ToHaveCountAsync(0);
        await Assertions.Expect(elsewhere.GetByText("ne répond pas depuis")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task So_it_does_for_whoever_has_a_keyboard_only()
    {
        var title = Title.Next("GLPI muet, au clavier");
        var page = await portal.SignedInAsync();
        var form = new FormPage(portal, page);
        await page.FillIncidentByKeyboardAsync(title);
        await page.TabToAsync("#q-pieces-jointes");
        await page.PickByKeyboardAsync(FormPage.Sample(File));
        await Assertions.Expect(form.Question("pieces-jointes").Locator(".gb-file")).ToContainTextAsync("Enregistré");
        await portal.Line!.CutAsync();

        await page.TabToAsync("button[data-gb-submit]");
        await page.Keyboard.PressAsync("Enter");
        var reference = await ExpectReceiptAsync(page);
        await page.TabToAsync("main a[href='/demandes']");
        await page.Keyboard.PressAsync("Enter");
        await ExpectListedAsync(page, title, reference);
        await page.TabToAsync(".gb-sent a");
        await page.Keyboard.PressAsync("Enter");
        await ExpectReceiptAsync(page);

        await portal.Line.MendAsync();
        await ExpectOneTicketAsync(form, title, reference);
    }

    [Fact]
    public async Task So_it_does_with_scripts_off()
    {
        var title = Title.Next("GLPI muet, sans script");
        var page = await portal.SignedInAsync(new() { JavaScriptEnabled = false });
        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer un incident" }).ClickAsync();
        await page.Locator("[name='r.est-concerne'][value=oui]").CheckAsync();
        await page.Locator("[name='r.a-contraintes'][value=non]").CheckAsync();
        await page.Locator("#q-titre").FillAsync(title);
        await page.Locator("[name='r.objet']").Last.CheckAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(FormPage.Sample(File));
        await page.GetByRole(AriaRole.Button, new() { Name = "Mettre à jour le formulaire" }).ClickAsync();
        await page.Locator("#q-symptome-autres").FillAsync("Plus de réseau");
        await page.Locator("[name='r.urgence'][value='3']").CheckAsync();
        await page.Locator("[name='r.seul-concerne'][value=oui]").CheckAsync();
        await portal.Line!.CutAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();
        var reference = await ExpectReceiptAsync(page);

        await portal.Line.MendAsync();
        await ExpectOneTicketAsync(new FormPage(portal, page), title, reference);
    }

    [Fact]
    public async Task What_glpi_refuses_comes_back_as_it_was_and_is_sent_again()
    {
        Assert.SkipUnless(portal.Glpi.IsSandbox, "A live GLPI refuses no ticket on demand.");
        var (form, title) = await FilledAsync("Refusée");
        portal.Glpi.Faults.RefusesTickets = true;

        await form.Send.ClickAsync();
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande n’a pas pu être transmise");
        var reference = await form.Page.Locator(".gb-facts dd").First.TextContentAsync();
        portal.Glpi.Faults.RefusesTickets = false;
        await form.Page.GetByRole(AriaRole.Button, new() { Name = "Corriger et renvoyer" }).ClickAsync();

        await Assertions.Expect(form.Page.Locator("main .gb-banner").First).ToContainTextAsync("Cet envoi n’a pas pu être transmis");
        await Assertions.Expect(form.Page.Locator("#q-titre")).ToHaveValueAsync(title);
        await Assertions.Expect(form.Editor("symptome-autres")).ToContainTextAsync("Plus de réseau");
        await Assertions.Expect(form.Question("urgence").GetByRole(AriaRole.Radio, new() { Checked = true })).ToHaveValueAsync("3");
        await Assertions.Expect(form.Question("pieces-jointes").Locator(".gb-file")).ToContainTextAsync(File);
        await form.Send.ClickAsync();
        await ExpectOneTicketAsync(form, title, reference!);
    }

    private async Task<(FormPage Form, string Title)> FilledAsync(string words)
    {
        var title = Title.Next(words);
        var form = await FormPage.IncidentAsync(portal, title);
        await form.AttachAsync("pieces-jointes", File);
        return (form, title);
    }

    /// <returns>The reference that the receipt shows.</returns>
    private static async Task<string> ExpectReceiptAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Status)).ToHaveTextAsync("En cours de transmission");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
        var reference = (await page.Locator(".gb-facts dd").First.TextContentAsync())!;
        reference.ShouldMatch("^GB-[2-9A-Z]{4}-[2-9A-Z]{4}$");
        return reference;
    }

    private static Task ExpectListedAsync(IPage page, string title, string reference)
    {
        var row = page.Locator(".gb-sent li", new() { HasText = title });
        return Assertions.Expect(row).ToContainTextAsync(new Regex($"En cours de transmission\\s+{reference}"));
    }

    private async Task ExpectOneTicketAsync(FormPage form, string title, string reference)
    {
        var ticket = await form.ReceiptAsync();
        ticket.Reference.ShouldBe(reference);
        await ticket.ShouldHoldAsync(File, File);
        var technician = await portal.TechnicianAsync();
        (await technician.GetAsync($"Ticket?searchText[name]={Uri.EscapeDataString(title)}")).GetArrayLength().ShouldBe(1);
    }
}
