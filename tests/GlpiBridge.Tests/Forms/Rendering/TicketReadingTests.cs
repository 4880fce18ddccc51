using GlpiBridge.Forms.Answers;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Rendering;

public sealed class TicketReadingTests
{
    private static readonly FormAnswers Start = FormAnswers.Empty.With("est-concerne", "oui").With("a-contraintes", "oui").With("contraintes", "<p>Pas le mardi</p>").With("titre", "Un titre");

    [Fact]
    public void An_incident_on_software_comes_back()
    {
        var sent = Start.With("objet", "logiciel").With("symptome-logiciel", "<p><strong>Quand ?</strong></p><p>Ce matin &amp; hier</p><ul><li>un</li><li>deux</li></ul>")
            .With("urgence", "4").With("seul-concerne", "ne-sais-pas");

        ShouldComeBack("incident", sent, "objet", "symptome-logiciel", "urgence", "seul-concerne");
    }

    [Fact]
    public void Of_questions_with_one_title_the_one_that_was_shown_comes_back()
    {
        var sent = Start.With("objet", "autres").With("symptome-autres", "<p>Plus de réseau</p>").With("urgence", "2").With("seul-concerne", "oui");

        var read = ShouldComeBack("incident", sent, "objet", "symptome-autres", "urgence", "seul-concerne");

        read.Value("symptome-materiel").ShouldBe(ShippedForms.Form("incident").InitialAnswers.Value("symptome-materiel"));
    }

    [Theory]
    [InlineData("5CG1234XYZ")]
    [InlineData("inconnu-17")]
    public void A_serial_number_comes_back_without_what_was_known_of_it(string number)
    {
        var sent = Start.With("objet", "materiel").With("materiel", "Incident > Materiel > Pc Fixe").With("numero-serie", number).With("symptome-materiel", "<p>Éteint</p>").With("urgence", "3").With("seul-concerne", "non");

        var read = ShouldComeBack("incident", sent, "objet", "numero-serie", "symptome-materiel", "urgence", "seul-concerne");

        read.IsFilled("materiel").ShouldBeFalse();
    }

    [Fact]
    public void The_last_text_of_a_form_does_not_take_in_what_stands_below_it()
    {
        var sent = Start.With("objet", "logiciel").With("besoin-logiciel", "<p>Un</p><p>Deux</p>");

        ShouldComeBack("assistance", sent, "objet", "besoin-logiciel");
    }

    [Fact]
    public void An_access_comes_back_with_its_address_and_nobody_s_name()
    {
        var sent = Start.With("est-concerne", "non").With("est-concerne.nom", "Nadia DUPUIS").With("est-concerne.telephone", "05 46 11 22 33").With("est-concerne.email", "n@agudelle.com")
            .With("objet", "site").With("adresse-site", "https://www.soluris.fr/?a=1&b=2").With("beneficiaires", "<p>Toute l’équipe</p>");

        var read = ShouldComeBack("nouvel-acces", sent, "objet", "adresse-site", "beneficiaires");

        read.TextQuestions.ShouldNotContain(question => question.StartsWith("est-concerne") || question.Contains("contraintes"));
    }

    [Fact]
    public void Pictures_stay_where_they_are_and_what_was_written_around_them_comes_back()
    {
        var body = ShippedForms.Body("incident", Start.With("objet", "autres").With("symptome-autres", "<p>Avant</p><p>Après</p>").With("urgence", "2").With("seul-concerne", "oui"))
            .Replace("<p>Après</p>", "<p><a href=\"/front/document.send.php?docid=7\" target=\"_blank\"><img alt=\"a\" src=\"/front/document.send.php?docid=7\"></a></p><p onclick=\"x()\">Après<script>y()</script></p>", StringComparison.Ordinal);

        ShippedForms.ReadBack("incident", body).Value("symptome-autres").ShouldBe("<p>Avant</p><p>Après</p>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour, mon PC ne démarre plus")]
    [InlineData("<p><b>L’incident concerne :</b> Une chose inconnue</p><p><b>Niveau d’urgence :</b> Extrême</p>")]
    [InlineData("<div><p><b>Symptôme :</b></p><p>x</p></div>")]
    public void What_cannot_be_told_for_certain_is_left_empty(string body)
    {
        var read = ShippedForms.ReadBack("incident", body);

        read.TextQuestions.ShouldBe(ShippedForms.Form("incident").InitialAnswers.TextQuestions, ignoreOrder: true);
        read.TextQuestions.ShouldAllBe(question => read.Value(question) == ShippedForms.Form("incident").InitialAnswers.Value(question));
    }

    private static FormAnswers ShouldComeBack(string form, FormAnswers sent, params string[] questions)
    {
        var read = ShippedForms.ReadBack(form, ShippedForms.Body(form, sent));
        foreach (var question in questions)
        {
            read.Values(question).ShouldBe(sent.Values(question), question);
        }

        return read;
    }
}
