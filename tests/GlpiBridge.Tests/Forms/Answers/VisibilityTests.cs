using GlpiBridge.Forms.Answers;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Answers;

public sealed class VisibilityTests
{
    [Theory]
    [InlineData("logiciel", "symptome-logiciel", "symptome-materiel")]
    [InlineData("materiel", "numero-serie", "logiciel")]
    [InlineData("autres", "symptome-autres", "symptome-logiciel")]
    public void Each_branch_shows_its_own_questions_only(string branch, string shown, string hidden)
    {
        var visibility = Visibility.Of(IncidentForm.Definition, FormAnswers.Empty.With("objet", branch));

        visibility.Shows(shown).ShouldBeTrue();
        visibility.Shows(hidden).ShouldBeFalse();
    }

    [Fact]
    public void Answers_of_hidden_and_unknown_questions_are_set_aside()
    {
        var answers = IncidentForm.SoftwareAnswers.With("materiel", "40").With("status", "6").With("entities_id", "0");

        var visible = Visibility.Of(IncidentForm.Definition, answers).Answers;

        visible.TextQuestions.ShouldBe(IncidentForm.SoftwareAnswers.TextQuestions, ignoreOrder: true);
    }

    [Fact]
    public void The_parts_of_a_person_count_only_for_the_answer_they_belong_to()
    {
        var answers = FormAnswers.Empty.With("est-concerne.nom", "Nadia DUPUIS").With("est-concerne.rappel", "4512").With("est-concerne.autre", "x");

        Visibility.Of(IncidentForm.Definition, answers.With("est-concerne", "non")).Answers.TextQuestions.ShouldBe(["est-concerne", "est-concerne.nom"], ignoreOrder: true);
        Visibility.Of(IncidentForm.Definition, answers.With("est-concerne", "oui")).Answers.TextQuestions.ShouldBe(["est-concerne", "est-concerne.rappel"], ignoreOrder: true);
        Visibility.Of(IncidentForm.Definition, answers).Answers.TextQuestions.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_that_hangs_on_a_hidden_question_is_hidden_too()
    {
        var form = GlpiBridge.Forms.Loading.FormReader.Read("chain.yaml", TinyForm.With(TinyForm.Title + "\n" + """
              - { id: a, type: yes-no, label: A }
              - { id: b, type: yes-no, label: B, show-when: { question: a, equals: oui } }
              - { id: c, type: short-text, label: C, show-when: { question: b, equals: oui } }
            """));

        Visibility.Of(form, FormAnswers.Empty.With("a", "non").With("b", "oui")).Shows("c").ShouldBeFalse();
        Visibility.Of(form, FormAnswers.Empty.With("a", "oui").With("b", "oui")).Shows("c").ShouldBeTrue();
    }
}
