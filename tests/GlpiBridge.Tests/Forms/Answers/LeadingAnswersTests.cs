using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Answers;

public sealed class LeadingAnswersTests
{
    [Theory]
    [InlineData("incident", "logiciel", "objet", "logiciel")]
    [InlineData("incident", "materiel", "objet", "materiel")]
    [InlineData("assistance", "logiciel", "objet", "logiciel")]
    public void A_form_opens_at_the_question_that_is_answered_already(string form, string question, string choice, string chosen)
    {
        var definition = ShippedForms.Form(form);

        var answers = LeadingAnswers.To(definition, definition.Questions.Single(asked => asked.Id == question), "42").ShouldNotBeNull();

        answers.Value(question).ShouldBe("42");
        answers.Value(choice).ShouldBe(chosen);
        Visibility.Of(definition, answers).Shows(question).ShouldBeTrue();
    }

    [Fact]
    public void What_the_user_writes_is_left_to_them()
    {
        var definition = FormReader.Read("essai.yaml", TinyForm.With("""
            - { id: titre, type: short-text, label: T, required: true }
            - { id: lieu, type: category, root: Lieux, label: L, show-when: { question: titre, filled: true } }
            """));

        var answers = LeadingAnswers.To(definition, definition.Questions.Last(), "7").ShouldNotBeNull();

        answers.IsFilled("titre").ShouldBeFalse();
        answers.Value("lieu").ShouldBe("7");
    }
}
