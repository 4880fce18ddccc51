using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The manual's « Bénéficier d'un nouvel accès ».</summary>
public sealed class NewAccessTests(PortalUnderTest portal)
{
    private const string Tile = "Bénéficier d’un nouvel accès";
    private const string Attestation = "Attestation signée - attestation-autorite.pdf";

    [Fact]
    public async Task Software_found_by_typing_para()
    {
        var title = Title.Next("Compte i-parapheur");
        var form = await OpenAsync(title, "Un logiciel");
        await form.PickAsync("logiciel", "para", "Libriciel - i-parapheur");
        await Assertions.Expect(form.Question("logiciel").GetByRole(AriaRole.Combobox)).ToContainTextAsync("Demande › Gestion Accés › Logiciel › Organisation et travail d'équipe › Parapheur électronique");
        await form.WriteAsync("droits-logiciel", "Je souhaite que l’utilisateur suivant soit créé : MARTIN Jean");
        await form.AttachAsync("attestation", "attestation-autorite.pdf");
        await Screenshots.TakeAsync(form.Page, "nouvel-acces-logiciel");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Gestion Accés > Logiciel > Organisation et travail d'équipe > Parapheur électronique > Libriciel - i-parapheur");
        ticket.Text.ShouldContain("MARTIN Jean");
        await ShouldCarryTheAttestationAsync(ticket);
    }

    [Fact]
    public async Task Rights_on_a_file_or_a_folder()
    {
        var title = Title.Next("Accès au répertoire DRH");
        var form = await OpenAsync(title, "Droits sur un fichier / un répertoire");
        await Assertions.Expect(form.Editor("emplacement").Locator("strong")).ToHaveCountAsync(3);
        await form.AnswerOutlineAsync("emplacement", 0, "sur notre serveur");
        await form.AnswerOutlineAsync("emplacement", 1, @"F:\DRH");
        await form.AnswerOutlineAsync("emplacement", 2, "je dois pouvoir modifier des fichiers existants");
        await form.WriteAsync("beneficiaires", "Moi et ma collègue Madame XXXXXXX");
        await form.AttachAsync("attestation", "attestation-autorite.pdf");
        await Screenshots.TakeAsync(form.Page, "nouvel-acces-repertoire");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Gestion Accés > Répertoire");
        ticket.Text.ShouldContain(@"F:\DRH");
        ticket.Text.ShouldContain("Moi et ma collègue Madame XXXXXXX");
        await ShouldCarryTheAttestationAsync(ticket);
    }

    [Fact]
    public async Task A_web_site()
    {
        var title = Title.Next("Accès à un site");
        var form = await OpenAsync(title, "Accès à un site Internet");
        await form.FillAsync("adresse-site", "https://ma-ville.fr");
        await form.WriteAsync("beneficiaires", "Moi et ma collègue Madame XXXXXXXX");
        await form.AttachAsync("attestation", "attestation-autorite.pdf");
        await Screenshots.TakeAsync(form.Page, "nouvel-acces-site");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Gestion Accés > Site Internet");
        ticket.Text.ShouldContain("https://ma-ville.fr");
        await ShouldCarryTheAttestationAsync(ticket);
    }

    [Fact]
    public async Task For_somebody_else_with_times_to_avoid()
    {
        var title = Title.Next("Accès pour une collègue");
        var form = await OpenAsync(title, "Accès à un site Internet");
        await form.SomebodyElseAsync("est-concerne");
        await form.ChooseAsync("a-contraintes", "Oui");
        await form.WriteAsync("contraintes", "Le matin seulement");
        await form.FillAsync("adresse-site", "www.soluris.fr");
        await form.AttachAsync("attestation", "attestation-autorite.pdf");

        var ticket = await form.SendAsync();

        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Gestion Accés > Site Internet");
        ticket.Text.ShouldContain("Nadia DUPUIS");
        ticket.Text.ShouldContain("Le matin seulement");
        (await ticket.ObserversAsync()).ShouldBe(["n.dupuis@agudelle.com"]);
    }

    [Theory]
    [InlineData("Un logiciel")]
    [InlineData("Droits sur un fichier / un répertoire")]
    [InlineData("Accès à un site Internet")]
    public async Task Without_the_signed_attestation_the_form_does_not_go(string concerns)
    {
        var form = await OpenAsync(Title.Next("Sans attestation"), concerns);

        await form.Send.ClickAsync();

        await Assertions.Expect(form.Page.Locator(".gb-error-summary a[href='#q-attestation']")).ToContainTextAsync("Fournir ce document est obligatoire");
    }

    private static async Task ShouldCarryTheAttestationAsync(SentTicket ticket)
    {
        ticket.Documents.ShouldBe([Attestation]);
        ticket.Text.ShouldContain(Attestation);
        await ticket.ShouldHoldAsync(Attestation, "attestation-autorite.pdf");
    }

    private Task<FormPage> OpenAsync(string title, string concerns) => FormPage.StartAsync(portal, Tile, title, concerns);
}
