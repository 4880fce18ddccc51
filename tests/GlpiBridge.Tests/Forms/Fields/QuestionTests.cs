using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Tests.Forms.Properties;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Fields;

/// <summary>Every type of question as an author writes it, with right, wrong and missing answers.</summary>
public sealed class QuestionTests
{
    private const string Choices = "choices: [{ value: a, label: Une, help: H }, { value: b, label: \"<Deux>\" }]";

    [Theory]
    [InlineData("type: short-text", "  un texte ", "un texte")]
    [InlineData("type: short-text", "1 < 2 & 3", "1 &lt; 2 &amp; 3")]
    [InlineData("type: long-text", "un\r\ndeux", "un<br>deux")]
    [InlineData("type: long-text, outline: Quand ?", "Quand ? Hier", "Quand ? Hier")]
    [InlineData("type: rich-text", "<p>un</p>", "<p>un</p>")]
    [InlineData("type: rich-text", "<p onclick=\"x\">un<script>2</script></p>", "<p>un</p>")]
    [InlineData("type: email", " n.dupuis@agudelle.com ", "n.dupuis@agudelle.com")]
    [InlineData("type: phone", "+33 (0)5.46.00.00.11 poste 12", "+33 (0)5.46.00.00.11 poste 12")]
    [InlineData("type: url", "www.soluris.fr", "www.soluris.fr")]
    [InlineData("type: url", "https://ma-ville.fr/a?b=c&d=é#e", "https://ma-ville.fr/a?b=c&amp;d=é#e")]
    [InlineData("type: url", "http://intranet.mairie.local:8080/", "http://intranet.mairie.local:8080/")]
    [InlineData("type: date", "2026-12-31", "31/12/2026")]
    [InlineData("type: date", "1/2/2026", "01/02/2026")]
    [InlineData("type: date, min: 2026-01-01, max: 2026-12-31", "31/12/2026", "31/12/2026")]
    [InlineData("type: number, unit: postes", "12", "12 postes")]
    [InlineData("type: number, decimals: 2, min: -5, max: 5", "-1,50", "-1,50")]
    [InlineData("type: yes-no", "oui", "Oui")]
    [InlineData("type: radio, " + Choices, "b", "&lt;Deux&gt;")]
    [InlineData("type: dropdown, " + Choices, "a", "Une")]
    [InlineData("type: checkboxes, " + Choices, "b|a", "Une<br>&lt;Deux&gt;")]
    [InlineData("type: urgency, choices: [{ value: 5, label: Très haute }, { value: 1, label: Très basse }]", "5", "Très haute")]
    [InlineData("type: category, root: Incident", "Incident > Autres", "Incident &gt; Autres")]
    [InlineData("type: asset", "5CG1234XYZ", "5CG1234XYZ")]
    [InlineData("type: person", "oui", "Oui")]
    [InlineData("type: files", "f:plan.pdf|f:photo.jpg", "plan.pdf<br>photo.jpg")]
    [InlineData("type: files, document-name: Attestation", "f:a&b.pdf", "Attestation - a&amp;b.pdf")]
    public void A_right_answer_is_taken_and_shown(string keys, string given, string markup)
    {
        var (question, answers) = Asked(keys, given);

        question.Check(answers, ShippedForms.Rules).ShouldBeEmpty();
        question.Markup(answers, ShippedForms.Rules).ShouldBe(markup);
    }

    [Theory]
    [InlineData("type: short-text, max-length: 3", "abcd", "fault.too-long 3 4")]
    [InlineData("type: short-text", "a\nb", "fault.one-line")]
    [InlineData("type: long-text, max-length: 3", "ab\r\ncd", "fault.too-long 3 5")]
    [InlineData("type: rich-text, max-length: 3", "<p><b>abcd</b></p>", "fault.too-long 3 4")]
    [InlineData("type: email", "n.dupuis@agudelle", "fault.email")]
    [InlineData("type: email", "a@b.fr\nBcc: c@d.fr", "fault.email")]
    [InlineData("type: phone", "au bureau", "fault.phone")]
    [InlineData("type: url", "ma ville", "fault.url")]
    [InlineData("type: url", "javascript:alert(1)", "fault.url")]
    [InlineData("type: url", "ftp://x.fr", "fault.url")]
    [InlineData("type: url", "https://x.fr@evil.fr", "fault.url")]
    [InlineData("type: url", "https://x.fr/<script>", "fault.url")]
    [InlineData("type: date", "31/02/2026", "fault.date")]
    [InlineData("type: date, min: 2026-01-01", "2025-12-31", "fault.date-early 01/01/2026")]
    [InlineData("type: date, max: 2026-01-01", "2026-01-02", "fault.date-late 01/01/2026")]
    [InlineData("type: number", "12,5", "fault.number-whole")]
    [InlineData("type: number, decimals: 1", "douze", "fault.number")]
    [InlineData("type: number, decimals: 1", "1,25", "fault.number")]
    [InlineData("type: number", "99999999999999999999999999999999", "fault.number-whole")]
    [InlineData("type: number, min: 2", "1", "fault.number-low 2")]
    [InlineData("type: number, max: 2", "3", "fault.number-high 2")]
    [InlineData("type: yes-no", "peut-être", "fault.choice")]
    [InlineData("type: radio, " + Choices, "A", "fault.choice")]
    [InlineData("type: radio, " + Choices, "a|b", "fault.choice")]
    [InlineData("type: dropdown, " + Choices, "c", "fault.choice")]
    [InlineData("type: checkboxes, " + Choices, "a|c", "fault.choice")]
    [InlineData("type: urgency, choices: [{ value: 5, label: H }, { value: 1, label: B }]", "3", "fault.choice")]
    [InlineData("type: category, root: Incident", "Demande > Autres", "fault.category-unknown")]
    [InlineData("type: category, root: Incident", "Incident > A|Incident > B", "fault.category-unknown")]
    [InlineData("type: asset", "a\tb", "fault.one-line")]
    [InlineData("type: person", "peut-être", "fault.choice")]
    [InlineData("type: files, max-files: 1", "f:a.pdf|f:b.pdf", "fault.file-count 1 2")]
    [InlineData("type: files, extensions: [.PDF]", "f:a.jpg", "fault.file-type a.jpg")]
    [InlineData("type: files, extensions: [exe]", "f:a.exe", "fault.file-type a.exe")]
    [InlineData("type: files", "f:a.pdf.exe", "fault.file-type a.pdf.exe")]
    public void A_wrong_answer_is_refused_with_its_reason(string keys, string given, string fault)
    {
        var (question, answers) = Asked(keys, given);

        question.Check(answers, ShippedForms.Rules).Select(one => string.Join(' ', [one.Key, .. one.Arguments])).ShouldBe([fault]);
    }

    [Theory]
    [InlineData("type: short-text", "fault.required")]
    [InlineData("type: long-text", "fault.required")]
    [InlineData("type: long-text, outline: Quand ?", "fault.outline")]
    [InlineData("type: rich-text", "fault.required")]
    [InlineData("type: rich-text, outline: Quand ?", "fault.outline")]
    [InlineData("type: email", "fault.required")]
    [InlineData("type: phone", "fault.required")]
    [InlineData("type: url", "fault.required")]
    [InlineData("type: date", "fault.required")]
    [InlineData("type: number", "fault.required")]
    [InlineData("type: yes-no", "fault.choice")]
    [InlineData("type: radio, " + Choices, "fault.choice")]
    [InlineData("type: dropdown, " + Choices, "fault.category")]
    [InlineData("type: checkboxes, " + Choices, "fault.choices")]
    [InlineData("type: urgency, choices: [{ value: 5, label: H }, { value: 1, label: B }]", "fault.choice")]
    [InlineData("type: category, root: Incident", "fault.category")]
    [InlineData("type: asset", "fault.required")]
    [InlineData("type: person", "fault.choice")]
    [InlineData("type: files", "fault.file-required")]
    public void A_missing_answer_counts_only_where_it_is_mandatory(string keys, string fault)
    {
        var optional = Asked(keys, "").Question;
        var conditional = Asked(keys + ", required-when: { question: objet, equals: oui }", "").Question;
        var blank = FormAnswers.Empty.With("x", " \t", null);

        optional.Check(blank, ShippedForms.Rules).ShouldBeEmpty();
        optional.Markup(blank, ShippedForms.Rules).ShouldBeEmpty();
        conditional.Check(blank, ShippedForms.Rules).ShouldBeEmpty();
        conditional.Check(blank.With("objet", "oui"), ShippedForms.Rules).ShouldHaveSingleItem().Key.ShouldBe(fault);
        Asked(keys + ", required: true", "").Question.Check(blank, ShippedForms.Rules).ShouldHaveSingleItem().Key.ShouldBe(fault);
    }

    [Fact]
    public void An_information_paragraph_takes_no_answer_and_shows_none()
    {
        var (question, answers) = Asked("type: information, help: À lire", "posté quand même");

        question.Keys.ShouldBeEmpty();
        question.Check(answers, ShippedForms.Rules).ShouldBeEmpty();
        question.Markup(answers, ShippedForms.Rules).ShouldBeEmpty();
    }

    [Fact]
    public void A_formatted_text_is_answered_by_a_picture_of_its_own_but_not_by_somebody_else_s()
    {
        var (question, _) = Asked("type: rich-text, required: true", "");
        var file = ShippedForms.File("a.png");
        var answers = FormAnswers.Empty.With("x", $"<p><img src=\"fichier:{file.Id}\"></p>");

        question.Check(answers, ShippedForms.Rules).ShouldHaveSingleItem().Key.ShouldBe("fault.required");
        question.Check(answers.WithFiles("x", [file]), ShippedForms.Rules).ShouldBeEmpty();
        question.Markup(answers.WithFiles("x", [file, ShippedForms.File("b.png")]).With("x", $"<p>a<img src=\"fichier:{file.Id}\"><img src=\"fichier:{Guid.NewGuid()}\"></p>"), ShippedForms.Rules)
            .ShouldBe($"<p>a<img src=\"fichier:{file.Id}\"></p>");
    }

    [Fact]
    public void A_formatted_outline_left_as_it_was_is_no_answer_with_the_editor_or_without()
    {
        var question = ShippedForms.Question("nouvel-acces", "emplacement");

        foreach (var untouched in new[] { question.InitialValue!, RichText.FromPlain(RichText.ToPlain(question.InitialValue!)), question.InitialValue + "<p>&nbsp;</p>" })
        {
            question.Check(FormAnswers.Empty.With("emplacement", untouched), ShippedForms.Rules).ShouldHaveSingleItem().Key.ShouldBe("fault.outline");
            question.Markup(FormAnswers.Empty.With("emplacement", untouched), ShippedForms.Rules).ShouldBeEmpty();
        }

        question.Check(FormAnswers.Empty.With("emplacement", question.InitialValue + "<p>F:\\DRH</p>"), ShippedForms.Rules).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_of_question_is_tried_here() =>
        RandomForms.Types.Order(StringComparer.Ordinal).ShouldBe(QuestionTypes.All.Keys.Order(StringComparer.Ordinal), "a new type belongs into these tests and into the random forms");

    private static (Question Question, FormAnswers Answers) Asked(string keys, string given)
    {
        var form = FormReader.Read("essai.yaml", TinyForm.With($"{TinyForm.Title}\n- {{ id: objet, type: yes-no, label: O }}\n- {{ id: x, label: X, {keys} }}"));
        var parts = given.Split('|');
        var answers = FormAnswers.Empty.With("x", parts.Where(part => !part.StartsWith("f:", StringComparison.Ordinal)));
        return (form.Questions.Last(), answers.WithFiles("x", parts.Where(part => part.StartsWith("f:", StringComparison.Ordinal)).Select(part => ShippedForms.File(part[2..]))));
    }
}
