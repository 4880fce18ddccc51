using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

public sealed class WithoutJavaScriptTests(PortalUnderTest portal)
{
    [Fact]
    public async Task The_software_incident_passes_with_scripts_off()
    {
        var page = await portal.SignedInAsync(new() { JavaScriptEnabled = false });
        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer un incident" }).ClickAsync();

        await page.Locator("[name='r.est-concerne'][value=oui]").CheckAsync();
        await page.Locator("[name='r.a-contraintes'][value=non]").CheckAsync();
        await page.Locator("#q-titre").FillAsync("Sans script");
        await page.Locator("[name='r.objet'][value=logiciel]").CheckAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "note.txt", MimeType = "text/plain", Buffer = "contenu"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Mettre à jour le formulaire" }).ClickAsync();

        (await page.Locator("#q-titre").InputValueAsync()).ShouldBe("Sans script");
        await Assertions.Expect(page.Locator(".gb-file-name")).ToContainTextAsync("note.txt");
        await page.Locator("#q-logiciel").SelectOptionAsync(new SelectOptionValue { Label = "Incident › Logiciel › Ressources Humaines › Gestion de la Paie › Cosoluce - Parme" });
        await page.Locator("#q-symptome-logiciel").FillAsync("Rien ne va plus");
        await page.Locator("[name='r.urgence'][value='2']").CheckAsync();
        await page.Locator("[name='r.seul-concerne'][value=oui]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
    }

    [Fact]
    public async Task The_access_to_a_folder_passes_with_scripts_off_and_is_checked_before_it_goes()
    {
        var title = Requests.Title.Next("Sans script");
        var page = await portal.SignedInAsync(new() { JavaScriptEnabled = false });
        await page.GetByRole(AriaRole.Link, new() { Name = "Bénéficier d’un nouvel accès" }).ClickAsync();
        await page.Locator("[name='r.est-concerne'][value=non]").CheckAsync();
        await page.Locator("[name='r.a-contraintes'][value=non]").CheckAsync();
        await page.Locator("#q-titre").FillAsync(title);
        await page.Locator("[name='r.objet'][value=repertoire]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mettre à jour le formulaire" }).ClickAsync();

        await page.GetByLabel("Identité de la personne").FillAsync("Nadia DUPUIS");
        await page.GetByLabel("Coordonnées téléphoniques de la personne").FillAsync("05 46 11 22 33");
        await page.GetByLabel("Adresse de messagerie électronique de la personne").FillAsync("n.dupuis@agudelle.com");
        var outline = await page.Locator("#q-emplacement").InputValueAsync();
        outline.ShouldContain("Préciser le chemin du répertoire");
        await page.Locator("#q-emplacement").FillAsync(outline + "\nLecture et Écriture <b>&</b>");
        await page.Locator("#q-beneficiaires").FillAsync("Moi");
        await page.Locator("input[type=file]").SetInputFilesAsync(FormPage.Sample("attestation-autorite.pdf"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await Assertions.Expect(page.Locator(".gb-review")).ToContainTextAsync("Lecture et Écriture <b>&</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();

        var ticket = await new FormPage(portal, page).ReceiptAsync();
        await ticket.ShouldBeAsync(portal, 2, title, "Demande > Gestion Accés > Répertoire");
        ticket.Text.ShouldContain("Lecture et Écriture <b>&</b>");
        ticket.Documents.ShouldBe(["Attestation signée - attestation-autorite.pdf"]);
        (await ticket.ObserversAsync()).ShouldBe(["n.dupuis@agudelle.com"]);
    }
}
