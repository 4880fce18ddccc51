using GlpiBridge.Forms.Loading;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Loading;

public sealed class FormReaderTests
{
    private const string Title = "- { id: titre, type: short-text, label: Titre }";

    [Theory]
    [InlineData("- { id: titre, type: texte, label: T }", "type de question inconnu « texte »")]
    [InlineData("- { id: Titre, type: short-text, label: T }", "n'est pas un identifiant")]
    [InlineData("- { id: titre, type: short-text }", "questions[0].label : cette clé est obligatoire")]
    [InlineData("- { id: titre, type: short-text, label: T, obligatoire: true }", "clé inconnue « obligatoire »")]
    [InlineData(Title + "\n- { id: titre, type: email, label: E }", "sert déjà à une autre question")]
    [InlineData(Title + "\n- { id: x, type: radio, label: X, choices: [{ value: a, label: A }] }", "au moins deux réponses")]
    [InlineData(Title + "\n- { id: x, type: urgency, label: X, choices: [{ value: haute, label: A }, { value: \"2\", label: B }] }", "celles de GLPI")]
    [InlineData(Title + "\n- { id: x, type: category, label: X }", "questions[1].root : cette clé est obligatoire")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { question: y, equals: oui } }", "la question « y » n'existe pas")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { question: x, equals: oui } }", "qui n'est pas posée avant")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { question: titre } }", "exactement un test")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { equals: oui } }", "une condition est soit all")]
    public void A_form_that_cannot_work_is_refused_with_its_line_and_the_reason(string questions, string expected)
    {
        var error = Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", TinyForm.With(questions)));

        error.Message.ShouldContain(expected);
        error.Message.ShouldMatch(@"^forms/essai\.yaml:([6-9]|1\d) ");
    }

    [Fact]
    public void A_file_that_is_not_yaml_is_refused_with_its_line() =>
        Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", "id: essai\n  tile: {")).Message.ShouldStartWith("forms/essai.yaml:2 ");

    [Fact]
    public void An_empty_file_is_refused() =>
        Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", "")).Message.ShouldContain("aucune question");

    [Fact]
    public void Two_forms_of_one_folder_cannot_share_an_identifier()
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-forms-");
        File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), TinyForm.With(Title));
        File.WriteAllText(Path.Combine(folder.FullName, "b.yaml"), TinyForm.With(Title));

        Should.Throw<FormFileException>(() => FormFolder.Read(folder.FullName)).Message.ShouldContain("est déjà celui de forms/a.yaml");

        folder.Delete(recursive: true);
    }
}
