using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The manual's « Obtenir une assistance matérielle ou logicielle ».</summary>
public sealed class AssistanceTests(PortalUnderTest portal)
{
    private const string Tile = "Obtenir une assistance matérielle ou logicielle";

    [Fact]
    public async Task Software()
    {
        var title = Title.Next("Éditer les bulletins");
        var form = await OpenAsync(title, "Un logiciel");
        await form.PickAsync("logiciel", "parme", "Cosoluce - Parme");
        await Assertions.Expect(form.Question("logiciel").GetByRole(AriaRole.Combobox)).ToContainTextAsync("Demande › Assistance › Logiciel › Ressources Humaines › Gestion de la Paie");
        await form.WriteAsync("besoin-logiciel", "J’ai besoin de vos services pour éditer les bulletins");
        await form.AttachAsync("pieces-jointes", "capture-erreur.png");
        await Screenshots.TakeAsync(form.Page, "assistance-logiciel");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Assistance > Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme");
        ticket.Text.ShouldContain("J’ai besoin de vos services pour éditer les bulletins");
        ticket.Documents.ShouldBe(["capture-erreur.png"]);
    }

    [Fact]
    public async Task Hardware_with_its_serial_number()
    {
        var title = Title.Next("Installer un écran");
        var form = await OpenAsync(title, "Un matériel");
        await form.PickAsync("materiel", "pc f", "Pc Fixe");
        await form.FillAsync("numero-serie", "  czc8240k9p ");
        await form.WriteAsync("besoin-materiel", "J’ai besoin de vos services pour brancher un second écran");
        await Screenshots.TakeAsync(form.Page, "assistance-materiel");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Assistance > Matériel > Pc Fixe");
        (await ticket.DevicesAsync()).ShouldBe(["AGU-PC-02"]);
    }

    [Fact]
    public async Task For_somebody_else_with_times_to_avoid()
    {
        var title = Title.Next("Aider une collègue");
        var form = await OpenAsync(title, "Un logiciel");
        await form.SomebodyElseAsync("est-concerne");
        await form.ChooseAsync("a-contraintes", "Oui");
        await form.WriteAsync("contraintes", "Pas avant 9 h");
        await form.PickAsync("logiciel", "opale", "Cosoluce - Opale");
        await form.WriteAsync("besoin-logiciel", "Éditer un livret de famille");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Assistance > Logiciel > Population > État civil > Cosoluce - Opale");
        ticket.Text.ShouldContain("Nadia DUPUIS – Tél. : 05 46 11 22 33 – n.dupuis@agudelle.com");
        ticket.Text.ShouldContain("Pas avant 9 h");
        (await ticket.ObserversAsync()).ShouldBe(["n.dupuis@agudelle.com"]);
    }

    [Fact]
    public async Task The_software_and_the_need_are_mandatory()
    {
        var form = await OpenAsync(Title.Next("Incomplète"), "Un logiciel");

        await form.Send.ClickAsync();

        await Assertions.Expect(form.Page.Locator(".gb-error-summary a")).ToHaveCountAsync(2);
        await form.Page.Locator(".gb-error-summary a").Nth(1).ClickAsync();
        await Assertions.Expect(form.Editor("besoin-logiciel")).ToBeFocusedAsync();
    }

    private Task<FormPage> OpenAsync(string title, string concerns) => FormPage.StartAsync(portal, Tile, title, concerns);
}
