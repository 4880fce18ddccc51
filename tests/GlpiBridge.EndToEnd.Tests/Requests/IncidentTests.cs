using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The manual's « Déclarer un incident », branch by branch, and the ticket that the technician gets.</summary>
public sealed class IncidentTests(PortalUnderTest portal)
{
    private const string Tile = "Déclarer un incident";

    [Fact]
    public async Task Software_with_the_category_found_by_typing_parme()
    {
        var form = await OpenAsync("Un logiciel", out var title);
        await form.PickAsync("logiciel", "parme", "Cosoluce - Parme");
        await Assertions.Expect(form.Question("logiciel").GetByRole(AriaRole.Combobox)).ToContainTextAsync("Incident › Logiciel › Ressources Humaines › Gestion de la Paie");
        await form.AnswerOutlineAsync("symptome-logiciel", 0, "Ce matin 10h00 <b>&</b>");
        await form.AnswerOutlineAsync("symptome-logiciel", 1, "Oui une mise à jour");
        await form.ChooseStartingAsync("urgence", "Très haute");
        await form.ChooseAsync("seul-concerne", "Ne sais pas");
        await form.AttachAsync("pieces-jointes", "capture-erreur.png", "guide-delegation-messagerie.pdf");
        await Screenshots.TakeAsync(form.Page, "incident-logiciel");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme", urgency: 5);
        ticket.Text.ShouldContain("Jane DOE – Tél. : 05 46 00 00 11");
        ticket.Text.ShouldContain("Ce matin 10h00 <b>&</b>");
        ticket.Text.ShouldContain("Ne sais pas");
        ticket.Documents.ShouldBe(["capture-erreur.png", "guide-delegation-messagerie.pdf"], ignoreOrder: true);
        await ticket.ShouldHoldAsync("capture-erreur.png", "capture-erreur.png");
        await ticket.ShouldHoldAsync("guide-delegation-messagerie.pdf", "guide-delegation-messagerie.pdf");
        (await ticket.ObserversAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hardware_found_by_typing_pc_with_its_serial_number()
    {
        var form = await OpenAsync("Un matériel", out var title);
        await form.Question("materiel").GetByRole(AriaRole.Combobox).ClickAsync();
        await form.Page.Keyboard.TypeAsync("pc");
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Pc Fixe", "Pc Portable"]);
        await form.Page.GetByRole(AriaRole.Option, new() { Name = "Pc Fixe" }).ClickAsync();
        await Assertions.Expect(form.Question("numero-serie")).ToContainTextAsync("Merci de renseigner le numéro de série");
        await form.FillAsync("numero-serie", "CZC8240K7L");
        await Assertions.Expect(form.Editor("symptome-materiel").Locator("strong")).ToHaveCountAsync(4);
        await form.AnswerOutlineAsync("symptome-materiel", 2, "Oui, branchements vérifiés");
        await form.AnswerOutlineAsync("symptome-materiel", 3, "Mon Pc ne démarre plus");
        await form.ChooseStartingAsync("urgence", "Haute");
        await form.ChooseAsync("seul-concerne", "Oui");
        await Screenshots.TakeAsync(form.Page, "incident-materiel");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Materiel > Pc Fixe", urgency: 4);
        ticket.Text.ShouldContain("Mon Pc ne démarre plus");
        ticket.Text.ShouldContain("CZC8240K7L");
        ticket.Text.ShouldContain("AGU-PC-01");
        (await ticket.DevicesAsync()).ShouldBe(["AGU-PC-01"]);
    }

    [Fact]
    public async Task A_serial_number_of_another_entity_is_said_to_be_unknown_and_nothing_more()
    {
        var form = await OpenAsync("Un matériel", out var title);
        await form.PickAsync("materiel", "portable", "Pc Portable");
        await form.FillAsync("numero-serie", "PF2A77MN");
        await form.ChooseStartingAsync("urgence", "Basse");
        await form.ChooseAsync("seul-concerne", "Non");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Materiel > Pc Portable", urgency: 2);
        ticket.Text.ShouldContain("PF2A77MN");
        ticket.Text.ShouldContain("non reconnu");
        ticket.Text.ShouldNotContain("PBR-PC-07");
        (await ticket.DevicesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_category_with_a_ticket_template_of_its_own_is_taken_by_glpi()
    {
        var form = await OpenAsync("Un matériel", out var title);
        await form.PickAsync("materiel", "serveur", "Serveur");
        await form.AnswerOutlineAsync("symptome-materiel", 3, "Il ne répond plus");
        await form.ChooseStartingAsync("urgence", "Très haute");
        await form.ChooseAsync("seul-concerne", "Non");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Materiel > Serveur", urgency: 5);
        ticket.Text.ShouldContain("Il ne répond plus");
    }

    [Fact]
    public async Task Others()
    {
        var form = await OpenAsync("Autres", out var title);
        await Assertions.Expect(form.Question("logiciel")).ToBeHiddenAsync();
        await Assertions.Expect(form.Question("materiel")).ToBeHiddenAsync();
        await form.WriteAsync("symptome-autres", "La salle du conseil n’a plus de réseau.");
        await form.ChooseStartingAsync("urgence", "Moyenne");
        await form.ChooseAsync("seul-concerne", "Non");
        await Screenshots.TakeAsync(form.Page, "incident-autres");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Autres");
        ticket.Text.ShouldContain("La salle du conseil n’a plus de réseau.");
    }

    [Fact]
    public async Task For_somebody_else_with_times_to_avoid()
    {
        var form = await FormPage.OpenAsync(portal, Tile);
        var title = Title.Next("Pour une collègue");
        await form.SomebodyElseAsync("est-concerne");
        await form.ChooseAsync("a-contraintes", "Oui");
        await form.WriteAsync("contraintes", "Absente le mercredi");
        await form.FillAsync("titre", title);
        await form.ChooseAsync("objet", "Autres");
        await form.WriteAsync("symptome-autres", "Plus de son");
        await form.ChooseStartingAsync("urgence", "Basse");
        await form.ChooseAsync("seul-concerne", "Oui");
        await Screenshots.TakeAsync(form.Page, "incident-autre-personne");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 1, title, "Incident > Autres", urgency: 2);
        ticket.Text.ShouldContain("Nadia DUPUIS – Tél. : 05 46 11 22 33 – n.dupuis@agudelle.com");
        ticket.Text.ShouldContain("Absente le mercredi");
        (await ticket.ObserversAsync()).ShouldBe(["n.dupuis@agudelle.com"]);
    }

    [Fact]
    public async Task Without_name_phone_and_address_of_somebody_else_the_form_stays()
    {
        var form = await OpenAsync("Autres", out _);
        await form.ChooseAsync("est-concerne", "Non");

        await form.Send.ClickAsync();

        var links = form.Page.Locator(".gb-error-summary a");
        await Assertions.Expect(links.Nth(0)).ToContainTextAsync("Identité de la personne");
        await links.Nth(2).ClickAsync();
        await Assertions.Expect(form.Question("est-concerne").GetByLabel("Adresse de messagerie électronique de la personne")).ToBeFocusedAsync();
    }

    private Task<FormPage> OpenAsync(string concerns, out string title) => FormPage.StartAsync(portal, Tile, title = Title.Next(concerns), concerns);
}
