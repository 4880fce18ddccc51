using System.Text.Json.Nodes;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Translating;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Translating;

public sealed class FormTranslationTests
{
    private static readonly FormDefinition French = FormReader.Read("essai.yaml", TinyForm.With("""
        - { id: titre, type: short-text, label: Titre, help: Court, required: true }
              - { id: objet, type: radio, label: Objet, choices: [{ value: a, label: Un, help: Premier }, { value: b, label: Deux }] }
              - { id: sur, type: yes-no, label: Sûr ? }
              - { id: heures, type: number, label: Heures, unit: heures }
              - { id: qui, type: person, label: Qui ?, name-label: Prénom }
        """));

    [Fact]
    public void What_is_said_is_said_in_english_and_the_rest_stays_french()
    {
        var english = Read("""
            title: Trial
            sections: [{ section: Section, title: Part }]
            questions:
              - { id: titre, label: Title }
              - { id: objet, choices: [{ value: b, label: Two }] }
              - { id: heures, unit: hours }
            """);

        (english.Title, english.Tile.Title, english.Sections[0].Title).ShouldBe(("Trial", French.Tile.Title, "Part"));
        var questions = english.Questions.ToDictionary(question => question.Id);
        (questions["titre"].Label, questions["titre"].Help, questions["titre"].Required).ShouldBe(("Title", "Court", true));
        ((ChoiceQuestion)questions["objet"]).Choices.ShouldBe([new("a", "Un", "Premier"), new("b", "Two", null)]);
        ((ChoiceQuestion)questions["sur"]).Choices.ShouldBe([new("oui", "Yes", null), new("non", "No", null)]);
        ((NumberQuestion)questions["heures"]).Unit.ShouldBe("hours");
        var person = (PersonQuestion)questions["qui"];
        (person.NameLabel, person.PhoneLabel).ShouldBe(("Prénom", "The person’s telephone number"));
        person.Choices[0].Label.ShouldBe("Yes");
        english.Ticket.ShouldBeSameAs(French.Ticket);
    }

    [Theory]
    [InlineData("questions: [{ id: titr, label: T }]", "forms/en/essai.yaml:1 questions[0].id : le formulaire n'a pas de question « titr ». Vouliez-vous « titre » ?")]
    [InlineData("questions: [{ label: T }]", "questions[0].id : cette clé est obligatoire")]
    [InlineData("questions: [{ id: titre, lable: T }]", "clé inconnue « lable » dans la traduction d'une question. Vouliez-vous « label » ?")]
    [InlineData("questions: [{ id: objet, choices: [{ value: c, label: C }] }]", "questions[0].choices[0].value : le formulaire n'a pas de réponse « c ».")]
    [InlineData("questions: [{ id: titre, choices: [{ value: c, label: C }] }]", "n'a pas de réponse « c »")]
    [InlineData("questions: [{ id: titre, unit: h }]", "questions[0].unit : la question « titre » n'a rien de tel en français. Retirez cette clé.")]
    [InlineData("questions: [{ id: titre, label: T }, { id: titre, label: T }]", "« titre » est traduit deux fois")]
    [InlineData("sections: [{ section: Sectoin, title: Part }]", "le formulaire n'a pas de section « Sectoin ». Vouliez-vous « Section » ?")]
    [InlineData("ticket: { type: incident }", "clé inconnue « ticket » au début d'une traduction")]
    public void What_the_form_does_not_have_cannot_be_translated(string yaml, string expected) =>
        Should.Throw<FormFileException>(() => Read(yaml)).Message.ShouldContain(expected);

    [Fact]
    public void An_empty_translation_leaves_all_in_french_but_what_questions_say_by_themselves() =>
        Read("").Questions.First().Label.ShouldBe("Titre");

    [Fact]
    public void The_shipped_forms_are_translated_completely()
    {
        var forms = new FormCatalogue(RepositoryFolder.Config, TimeProvider.System).Forms;

        foreach (var form in forms)
        {
            var english = form.In("en");
            english.ShouldNotBeSameAs(form);
            var words = Words(english).ToDictionary(said => said.Place, said => said.Words);
            Words(form).Where(said => words[said.Place] == said.Words).Select(said => $"{form.Id}: {said.Place}").ShouldBeEmpty();
            english.Questions.Select(question => (question.Id, question.InitialValue)).ShouldBe(form.Questions.Select(question => (question.Id, question.InitialValue)), "an outline is the beginning of what the technician reads");
        }
    }

    [Fact]
    public void The_published_schema_is_what_the_types_say_now() =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Config, "forms", "en", "translation.schema.json")).ShouldBe(
            FormSchema.WriteTranslation(), "Write it again: dotnet run --project src/GlpiBridge.Cli -- forms schema --translation > config/forms/en/translation.schema.json");

    [Fact]
    public void The_schema_knows_every_key_that_the_loader_does() =>
        ((JsonObject)JsonNode.Parse(FormSchema.WriteTranslation())!["properties"]!).Select(property => property.Key).ShouldBe(["tile", "title", "introduction", "closing", "sections", "questions"]);

    private static FormDefinition Read(string yaml) => FormTranslation.Read("en/essai.yaml", yaml, French, "en");

    private static IEnumerable<(string Place, string Words)> Words(FormDefinition form)
    {
        List<(string Place, string? Words)> said =
        [
            ("tile.title", form.Tile.Title), ("tile.sentence", form.Tile.Sentence), ("title", form.Title), ("introduction", form.Introduction), ("closing", form.Closing),
            .. form.Sections.Select((section, index) => ($"sections[{index}]", (string?)section.Title)),
        ];
        foreach (var question in form.Questions)
        {
            said.AddRange([(question.Id + ".label", question.Label), (question.Id + ".help", question.Help)]);
            said.AddRange(question.Answers.SelectMany(answer => new (string, string?)[] { ($"{question.Id}.{answer.Value}", answer.Label), ($"{question.Id}.{answer.Value}.help", answer.Help) }));
        }

        return said.Where(words => words.Words is not null).Select(words => (words.Place, words.Words!));
    }
}
