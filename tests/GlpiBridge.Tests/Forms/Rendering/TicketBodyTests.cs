using GlpiBridge.Forms.Answers;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Rendering;

/// <summary>The nine ways through the manual's forms, as the technician reads them without formatting.</summary>
public sealed class TicketBodyTests
{
    private static readonly FormAnswers Start = FormAnswers.Empty.With("est-concerne", "oui").With("a-contraintes", "non").With("titre", "Un titre");

    [Fact]
    public void An_incident_on_software()
    {
        var answers = Start.With("objet", "logiciel")
            .With("logiciel", "Incident > Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme")
            .With("symptome-logiciel", "<p><strong>À quel moment avez-vous constaté le dysfonctionnement ?</strong></p><p>Ce matin 10h00</p>")
            .With("urgence", "5").With("seul-concerne", "ne-sais-pas");

        Reads("incident", answers, """
            Demandeur : Jane DOE – Tél. : 05 46 00 00 11 – j.doe@agudelle.com
            Disponibilités pour être rappelé(e) : aucune contrainte

            Qualification de l’incident

            L’incident concerne : Un logiciel

            Logiciel : Incident > Logiciel > Ressources Humaines > Gestion de la Paie > Cosoluce - Parme

            Symptôme :

            À quel moment avez-vous constaté le dysfonctionnement ?

            Ce matin 10h00

            Niveau d’urgence : Très haute

            Seule personne concernée : Ne sais pas

            Référence du portail : GB-2345-6789
            """);
    }

    [Fact]
    public void An_incident_on_hardware_with_a_serial_number_that_GLPI_knows_and_a_screenshot_at_its_place()
    {
        var picture = ShippedForms.File("capture.png");
        var answers = Start.With("objet", "materiel").With("materiel", "Incident > Materiel > Pc Fixe").With("numero-serie", "5CG1234XYZ")
            .With("symptome-materiel", $"<p>Avant</p><p><img src=\"fichier:{picture.Id}\" alt=\"écran\"></p><p>Après</p>").WithFiles("symptome-materiel", [picture])
            .With("urgence", "3").With("seul-concerne", "oui");

        var body = ShippedForms.Body("incident", answers);

        body.ShouldContain("<p><b>Numéro de série :</b> 5CG1234XYZ – PC-MAIRIE-01 (rattaché au ticket)</p>");
        body.ShouldContain($"<p>Avant</p><p><img src=\"fichier:{picture.Id}\" alt=\"écran\"></p><p>Après</p>");
        body.ShouldContain("<p><b>Type de matériel :</b> Incident &gt; Materiel &gt; Pc Fixe</p>");
    }

    [Fact]
    public void An_incident_on_something_else_for_somebody_else_who_cannot_always_be_called()
    {
        var answers = Start.With("est-concerne", "non").With("est-concerne.nom", "Nadia DUPUIS").With("est-concerne.telephone", "05 46 11 22 33").With("est-concerne.courriel", "n.dupuis@agudelle.com")
            .With("a-contraintes", "oui").With("contraintes", "<p>Pas le mercredi</p>")
            .With("objet", "autres").With("symptome-autres", "<p>Le portail de la mairie ne s’ouvre plus.</p>").With("urgence", "2").With("seul-concerne", "non")
            .WithFiles("pieces-jointes", [ShippedForms.File("plan.pdf"), ShippedForms.File("photo.jpg")]);

        Reads("incident", answers, """
            Demandeur : Jane DOE – Tél. : 05 46 00 00 11 – j.doe@agudelle.com
            Personne impactée : Nadia DUPUIS – Tél. : 05 46 11 22 33 – n.dupuis@agudelle.com
            Disponibilités pour être rappelé(e) : Pas le mercredi

            Qualification de l’incident

            L’incident concerne : Autres

            Symptôme : Le portail de la mairie ne s’ouvre plus.

            Niveau d’urgence : Basse

            Seule personne concernée : Non

            Pièces jointes

            Fichier(s) : plan.pdf
            photo.jpg

            Référence du portail : GB-2345-6789
            """);
    }

    [Fact]
    public void An_assistance_on_software_with_availability_on_several_lines()
    {
        var answers = Start.With("a-contraintes", "oui").With("contraintes", "<ul><li>lundi matin</li><li>jeudi</li></ul>")
            .With("objet", "logiciel").With("logiciel", "Demande > Assistance > Logiciel > Finances > Comptabilité > Cosoluce - Corail")
            .With("besoin-logiciel", "<p>J’ai besoin de vos services pour clôturer l’exercice.</p>");

        Reads("assistance", answers, """
            Demandeur : Jane DOE – Tél. : 05 46 00 00 11 – j.doe@agudelle.com
            Disponibilités pour être rappelé(e) :

            - lundi matin
            - jeudi

            Qualification de la demande d’assistance

            La demande concerne : Un logiciel

            Logiciel : Demande > Assistance > Logiciel > Finances > Comptabilité > Cosoluce - Corail

            Besoin d’assistance : J’ai besoin de vos services pour clôturer l’exercice.

            Référence du portail : GB-2345-6789
            """);
    }

    [Fact]
    public void An_assistance_on_hardware_whose_serial_number_GLPI_does_not_know()
    {
        var answers = Start.With("objet", "materiel").With("materiel", "Demande > Assistance > Matériel > Pc Portable").With("numero-serie", "ABC<1>").With("besoin-materiel", "<p>Brancher un écran</p>");

        ShippedForms.Body("assistance", answers).ShouldContain("<p><b>Numéro de série :</b> ABC&lt;1&gt; (numéro non reconnu)</p>");
    }

    [Fact]
    public void A_new_access_to_software()
    {
        var answers = Start.With("objet", "logiciel").With("logiciel", "Demande > Gestion Accés > Logiciel > Organisation et travail d'équipe > Parapheur électronique > Libriciel - i-parapheur")
            .With("droits-logiciel", "<p>Nom : MARTIN ;</p><p>Prénom : Jean ;</p>").WithFiles("attestation", [ShippedForms.File("scan.pdf")]);

        Reads("nouvel-acces", answers, """
            Demandeur : Jane DOE – Tél. : 05 46 00 00 11 – j.doe@agudelle.com
            Disponibilités pour être rappelé(e) : aucune contrainte

            Qualification de la demande

            La demande concerne : Un logiciel

            Logiciel : Demande > Gestion Accés > Logiciel > Organisation et travail d'équipe > Parapheur électronique > Libriciel - i-parapheur

            Droits nécessaires :

            Nom : MARTIN ;

            Prénom : Jean ;

            Pièces jointes

            Attestation signée de l’autorité supérieure : Attestation signée - scan.pdf

            Référence du portail : GB-2345-6789
            """);
    }

    [Theory]
    [InlineData("repertoire", "Droits sur un fichier / un répertoire", "Répertoire ou fichier : F:\\DRH")]
    [InlineData("site", "Accès à un site Internet", "Adresse du site Internet : https://ma-ville.fr")]
    public void A_new_access_to_a_folder_or_a_site(string branch, string concern, string where)
    {
        var text = ShippedForms.Text("nouvel-acces", Start.With("objet", branch).With("emplacement", "<p>F:\\DRH</p>").With("adresse-site", "https://ma-ville.fr").With("beneficiaires", "<p>Moi et ma collègue</p>"));

        text.ShouldContain($"La demande concerne : {concern}");
        text.ShouldContain(where);
        text.ShouldContain("Bénéficiaires des droits : Moi et ma collègue");
        text.ShouldNotContain(branch == "site" ? "F:\\DRH" : "ma-ville.fr");
    }

    [Fact]
    public void The_phone_that_the_caller_gave_stands_for_the_one_that_GLPI_has() =>
        ShippedForms.Text("assistance", Start.With("est-concerne.rappel", "poste 4512")).ShouldStartWith("Demandeur : Jane DOE – Tél. : poste 4512 – j.doe@agudelle.com");

    [Theory]
    [InlineData("incident", "Incident > Logiciel|Incident > Materiel|Incident > Autres", "logiciel")]
    [InlineData("assistance", "Demande > Assistance > Logiciel|Demande > Assistance > Matériel|Demande > Assistance", "logiciel")]
    [InlineData("nouvel-acces", "Demande > Gestion Accés > Logiciel|Demande > Gestion Accés > Répertoire|Demande > Gestion Accés > Site Internet|Demande > Gestion Accés", "logiciel")]
    public void Every_branch_has_a_category_to_fall_back_on(string form, string paths, string question)
    {
        var rules = ShippedForms.Form(form).Ticket.Categories;

        rules.Select(rule => rule.Path).OfType<string>().ShouldBe(paths.Split('|'));
        rules[0].Question.ShouldBe(question);
        rules[^1].When.ShouldBeNull();
    }

    private static void Reads(string form, FormAnswers answers, string expected)
    {
        ShippedForms.Check(form, answers).Faults.ShouldBeEmpty();
        ShippedForms.Text(form, answers).ShouldBe(expected);
    }
}
