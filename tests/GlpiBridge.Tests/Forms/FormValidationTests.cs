using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms;

public sealed class FormValidationTests
{
    [Fact]
    public void The_manual_s_software_incident_is_valid() =>
        IncidentForm.Check(IncidentForm.SoftwareAnswers).Faults.ShouldBeEmpty();

    [Fact]
    public void Every_star_of_the_form_is_mandatory() =>
        IncidentForm.Check(FormAnswers.Empty).Faults.Select(fault => fault.Question)
            .ShouldBe(["est-concerne", "a-contraintes", "titre", "objet", "urgence", "seul-concerne"]);

    [Fact]
    public void Somebody_else_must_be_named_with_phone_and_address() =>
        IncidentForm.Check(IncidentForm.SoftwareAnswers.With("est-concerne", "non")).Faults.Select(fault => fault.Question)
            .ShouldBe(["est-concerne.nom", "est-concerne.telephone", "est-concerne.courriel"]);

    [Theory]
    [InlineData("est-concerne", "peut-être", "fault.choice")]
    [InlineData("urgence", "6", "fault.choice")]
    [InlineData("logiciel", "40", "fault.category-unknown")]
    [InlineData("logiciel", "999999", "fault.category-unknown")]
    [InlineData("titre", "sur\ndeux lignes", "fault.one-line")]
    public void What_the_form_does_not_offer_is_refused(string question, string value, string key) =>
        IncidentForm.Check(IncidentForm.SoftwareAnswers.With(question, value)).Faults.ShouldHaveSingleItem().Key.ShouldBe(key);

    [Theory]
    [InlineData("n.dupuis@agudelle.com", true)]
    [InlineData("n.dupuis@agudelle", false)]
    [InlineData("n.dupuis", false)]
    [InlineData("a@b.fr,c@d.fr", false)]
    [InlineData("a b@c.fr", false)]
    [InlineData("\"x\"<y@z.fr>", false)]
    public void An_address_is_checked(string address, bool valid) =>
        Faults("est-concerne.courriel", address).ShouldBe(valid ? [] : ["fault.email"]);

    [Theory]
    [InlineData("05 46 00 00 11", true)]
    [InlineData("+33 (0)5.46.00.00.11 poste 12", true)]
    [InlineData("4512", true)]
    [InlineData("au bureau", false)]
    [InlineData("05<script>46</script>0000", false)]
    public void A_phone_number_is_taken_as_people_write_it(string number, bool valid) =>
        Faults("est-concerne.telephone", number).ShouldBe(valid ? [] : ["fault.phone"]);

    [Fact]
    public void A_text_as_long_as_the_browser_lets_it_be_is_not_too_long_for_its_line_ends()
    {
        var question = new LongTextQuestion { Id = "symptome", Label = "Symptôme", MaxLength = 9 };

        question.Check(FormAnswers.Empty.With("symptome", "un\r\ndeux\r\n3"), IncidentForm.Rules).ShouldBeEmpty();
        question.Check(FormAnswers.Empty.With("symptome", "un\r\ndeux\r\n34"), IncidentForm.Rules).ShouldHaveSingleItem().Arguments.ShouldBe([9, 10]);
    }

    [Fact]
    public void An_untouched_outline_is_no_answer_even_with_other_line_ends()
    {
        var question = new LongTextQuestion { Id = "symptome", Label = "Symptôme", Required = true, Outline = "Quand ?\n\nQuoi ?\n" };
        var untouched = FormAnswers.Empty.With("symptome", "Quand ?\r\n\r\n\r\nQuoi ?\r\n");

        question.Check(untouched, IncidentForm.Rules).ShouldHaveSingleItem().Key.ShouldBe("fault.outline");
        question.Display(untouched, IncidentForm.Rules).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("vide.pdf", 0, "fault.file-empty")]
    [InlineData("gros.pdf", 20 * 1024 * 1024 + 1, "fault.file-size")]
    [InlineData("outil.exe", 10, "fault.file-type")]
    [InlineData("sans-extension", 10, "fault.file-type")]
    [InlineData("limite.PDF", 20 * 1024 * 1024, null)]
    public void Files_are_checked_one_by_one(string name, long length, string? key)
    {
        var answers = IncidentForm.SoftwareAnswers.WithFiles("pieces-jointes", [new AttachedFile(Guid.NewGuid(), name, "application/pdf", length)]);

        IncidentForm.Check(answers).Faults.Select(fault => fault.Key).ShouldBe(key is null ? [] : [key]);
    }

    private static IEnumerable<string> Faults(string question, string value) => IncidentForm.Check(IncidentForm.SoftwareAnswers
        .With("est-concerne", "non").With("est-concerne.nom", "Nadia DUPUIS").With("est-concerne.telephone", "0546000000").With("est-concerne.courriel", "n@x.fr")
        .With(question, value)).Faults.Select(fault => fault.Key);
}
