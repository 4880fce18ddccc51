using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GlpiBridge.EndToEnd.Tests.Requests;

/// <summary>The manual's « Déclarer un incident », steps 1 to 5.3 and 7 to 10, as an agent does it.</summary>
public sealed partial class SoftwareIncidentTests(PortalUnderTest portal)
{
    private static readonly string Files = Path.Combine(RepositoryFolder.Root, "samples", "dataset", "files");

    [Fact]
    public async Task The_manual_s_software_incident_reaches_the_technician_with_everything_at_its_place()
    {
        var title = "Parme : message d’erreur " + Guid.NewGuid().ToString("N")[..8];
        var page = await portal.SignedInAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer un incident" }).ClickAsync();
        await FillAsync(page, title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votre demande est enregistrée");
        var facts = await page.Locator(".gb-facts dd").AllTextContentsAsync();
        facts[1].ShouldMatch("^GB-[2-9A-Z]{4}-[2-9A-Z]{4}$");
        await AssertTicketAsync(long.Parse(facts[0], System.Globalization.CultureInfo.InvariantCulture), title, facts[1]);
    }

    private static async Task FillAsync(IPage page, string title)
    {
        // 2. and 3. Identification des interlocuteurs
        var person = page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = ImpactedPerson() });
        await Assertions.Expect(page.GetByLabel("Identité de la personne")).ToBeHiddenAsync();
        await person.GetByLabel("Non").CheckAsync();
        await page.GetByLabel("Identité de la personne").FillAsync("Nadia DUPUIS");
        await page.GetByLabel("Coordonnées téléphoniques de la personne").FillAsync("05 46 11 22 33");
        await page.GetByLabel("Adresse de messagerie électronique de la personne").FillAsync("n.dupuis@agudelle.com");
        await page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = Availability() }).GetByLabel("Oui").CheckAsync();
        await page.GetByLabel("Préciser les contraintes").FillAsync("Absente le mercredi");

        // 4. and 5. Qualification de l'incident
        await page.GetByLabel("Titre de votre incident").FillAsync(title);
        await page.GetByRole(AriaRole.Radiogroup, new() { Name = "Votre incident concerne" }).GetByLabel("Un logiciel").CheckAsync();
        await PickAsync(page, "parme");
        var symptom = page.GetByLabel("Description du symptôme sur le logiciel");
        var outline = await symptom.InputValueAsync();
        outline.ShouldContain("À quel moment avez-vous constaté le dysfonctionnement");
        await symptom.FillAsync(outline.Replace("dysfonctionnement ?\n", "dysfonctionnement ?\nCe matin 10h00 <b>&</b>\n", StringComparison.Ordinal));

        // 7. to 9.
        await page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = Urgency() }).GetByLabel("Très haute").CheckAsync();
        await page.GetByRole(AriaRole.Radiogroup, new() { NameRegex = OnlyPerson() }).GetByLabel("Ne sais pas").CheckAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync([Path.Combine(Files, "capture-erreur.png"), Path.Combine(Files, "guide-delegation-messagerie.pdf")]);
    }

    private static async Task PickAsync(IPage page, string typed)
    {
        var picker = page.GetByRole(AriaRole.Combobox, new() { NameRegex = Software() });
        await picker.ClickAsync();
        await page.Keyboard.TypeAsync(typed);
        await page.GetByRole(AriaRole.Option, new() { NameRegex = Parme() }).ClickAsync();
    }

    private async Task AssertTicketAsync(long id, string title, string reference)
    {
        var technician = await portal.TechnicianAsync();
        var ticket = await technician.GetAsync($"Ticket/{id}?with_documents=true&expand_dropdowns=true");
        ticket.GetProperty("name").GetString().ShouldBe(title);
        ticket.GetProperty("type").GetInt32().ShouldBe(1);
        ticket.GetProperty("urgency").GetInt32().ShouldBe(5);
        ticket.GetProperty("status").GetInt32().ShouldBe(1);
        ticket.GetProperty("itilcategories_id").GetString().ShouldBe("Incident > Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme");
        ticket.GetProperty("entities_id").GetString()!.ShouldEndWith("Agudelle");
        AssertBody(ticket.GetProperty("content").GetString()!, reference);
        await AssertActorsAsync(technician, id);
        await AssertDocumentsAsync(technician, ticket);
    }

    private static void AssertBody(string content, string reference)
    {
        content.ShouldContain(reference);
        content.ShouldContain("Jane DOE – Tél. : 05 46 00 00 11");
        content.ShouldContain("Nadia DUPUIS – Tél. : 05 46 11 22 33 – n.dupuis@agudelle.com");
        content.ShouldContain("Absente le mercredi");
        content.ShouldContain("Ce matin 10h00 &lt;b&gt;&amp;&lt;/b&gt;");
        content.ShouldContain("Ne sais pas");
        content.IndexOf(reference, StringComparison.Ordinal).ShouldBeLessThan(content.IndexOf("Ce matin", StringComparison.Ordinal));
    }

    private async Task AssertActorsAsync(Technician technician, long id)
    {
        var actors = (await technician.GetAsync($"Ticket/{id}/Ticket_User")).EnumerateArray().ToList();
        var requester = actors.Single(actor => actor.GetProperty("type").GetInt32() == 1);
        var user = await technician.GetAsync($"User/{requester.GetProperty("users_id").GetInt64()}");
        user.GetProperty("name").GetString().ShouldBe(portal.Glpi.Agent.Login);
        var observer = actors.Single(actor => actor.GetProperty("type").GetInt32() == 3);
        observer.GetProperty("alternative_email").GetString().ShouldBe("n.dupuis@agudelle.com");
    }

    private static async Task AssertDocumentsAsync(Technician technician, JsonElement ticket)
    {
        var documents = ticket.GetProperty("_documents").EnumerateArray().ToDictionary(
            document => document.GetProperty("filename").GetString()!, document => document.GetProperty("id").GetInt64());
        documents.Keys.ShouldBe(["capture-erreur.png", "guide-delegation-messagerie.pdf"], ignoreOrder: true);
        foreach (var (name, document) in documents)
        {
            (await technician.DownloadAsync(document)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(Files, name), TestContext.Current.CancellationToken));
        }
    }

    [GeneratedRegex("Êtes-vous la personne impactée par l.incident")]
    private static partial Regex ImpactedPerson();

    [GeneratedRegex("contraintes de disponibilités")]
    private static partial Regex Availability();

    [GeneratedRegex("Niveau d.urgence")]
    private static partial Regex Urgency();

    [GeneratedRegex("seule personne concernée")]
    private static partial Regex OnlyPerson();

    [GeneratedRegex("Choisir le logiciel concerné")]
    private static partial Regex Software();

    [GeneratedRegex("Cosoluce - Parme")]
    private static partial Regex Parme();
}
