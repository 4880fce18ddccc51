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

    // With the two above, all eight procedures of the manual.
    [Fact]
    public async Task The_password_the_sign_in_the_faq_the_hardware_incident_and_the_assistance_pass_with_scripts_off()
    {
        var page = await portal.OpenAsync("/connexion", new() { JavaScriptEnabled = false });
        await page.GetByRole(AriaRole.Link, new() { Name = "Mot de passe oublié" }).ClickAsync();
        await page.GetByLabel("Courriel").FillAsync("p.quintard@agudelle.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Assertions.Expect(page.Locator("main .gb-banner")).ToContainTextAsync("vous recevrez un email");
        await page.GetByRole(AriaRole.Link, new() { Name = "Revenir à la connexion" }).ClickAsync();
        await page.GetByLabel("Identifiant").FillAsync(portal.Glpi.Agent.Login);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(portal.Glpi.Agent.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();

        await ReadFaqAsync(page);
        await BeginAsync(page, "Déclarer un incident", "materiel");
        await page.Locator("#q-materiel").SelectOptionAsync(new SelectOptionValue { Label = "Incident › Materiel › Pc Fixe" });
        await page.Locator("#q-numero-serie").FillAsync("CZC8240K7L");
        await page.Locator("#q-symptome-materiel").FillAsync("Mon Pc ne démarre plus");
        await page.Locator("[name='r.urgence'][value='5']").CheckAsync();
        await page.Locator("[name='r.seul-concerne'][value=oui]").CheckAsync();
        await SendAsync(page);
        await BeginAsync(page, "Obtenir une assistance matérielle ou logicielle", "logiciel");
        await page.Locator("#q-logiciel").SelectOptionAsync(new SelectOptionValue { Label = "Demande › Assistance › Logiciel › Ressources Humaines › Gestion de la Paie › Cosoluce - Parme" });
        await page.Locator("#q-besoin-logiciel").FillAsync("Éditer les bulletins");
        await SendAsync(page);
    }

    private static async Task ReadFaqAsync(IPage page)
    {
        const string article = "Parme - Cotisation patronale pour le financement de la formation des apprentis";
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Foire aux questions" }).ClickAsync();
        await page.GetByLabel("Merci de décrire votre besoin ici").FillAsync("Parme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rechercher" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = article }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(article);
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Foire aux questions" }).First.ClickAsync();
        foreach (var category in new[] { "Logiciel", "Ressources Humaines", "Gestion de la Paie", "Cosoluce - Parme", "Faq" })
        {
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^" + category) }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = article }).ClickAsync();
        await Assertions.Expect(page.Locator(".gb-article-content")).ToContainTextAsync("le taux passe à 0.10%");
    }

    private static async Task BeginAsync(IPage page, string tile, string concerns)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = tile }).ClickAsync();
        await page.Locator("[name='r.est-concerne'][value=oui]").CheckAsync();
        await page.Locator("[name='r.a-contraintes'][value=non]").CheckAsync();
        await page.Locator("#q-titre").FillAsync("Sans script");
        await page.Locator($"[name='r.objet'][value={concerns}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mettre à jour le formulaire" }).ClickAsync();
    }

    private static async Task SendAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
    }
}
