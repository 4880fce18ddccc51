using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Fields;

public sealed class PersonQuestionTests
{
    private static readonly PersonQuestion Question = (PersonQuestion)ShippedForms.Question("incident", "est-concerne");

    private static readonly FormAnswers Nadia = FormAnswers.Empty
        .With("est-concerne", "non").With("est-concerne.nom", " Nadia DUPUIS ").With("est-concerne.telephone", "05 46 11 22 33").With("est-concerne.courriel", "n.dupuis@agudelle.com");

    [Fact]
    public void Somebody_else_has_a_name_a_phone_and_an_address()
    {
        Question.Check(Nadia, ShippedForms.Rules).ShouldBeEmpty();
        Question.PersonOf(Nadia).ShouldBe(new Contact("Nadia DUPUIS", "05 46 11 22 33", "n.dupuis@agudelle.com"));
        Question.Display(Nadia, ShippedForms.Rules).ShouldBe("Non\nNadia DUPUIS\n05 46 11 22 33\nn.dupuis@agudelle.com");
    }

    [Theory]
    [InlineData("est-concerne.nom", "", "fault.required")]
    [InlineData("est-concerne.telephone", " ", "fault.required")]
    [InlineData("est-concerne.courriel", "", "fault.required")]
    [InlineData("est-concerne.nom", "a\nb", "fault.one-line")]
    [InlineData("est-concerne.telephone", "plus tard", "fault.phone")]
    [InlineData("est-concerne.courriel", "n.dupuis", "fault.email")]
    public void Each_part_is_checked_where_it_stands(string part, string value, string key)
    {
        var fault = Question.Check(Nadia.With(part, value), ShippedForms.Rules).ShouldHaveSingleItem();

        (fault.Question, fault.Key).ShouldBe((part, key));
    }

    [Fact]
    public void A_name_is_no_novel() =>
        Question.Check(Nadia.With("est-concerne.nom", new string('x', 121)), ShippedForms.Rules).ShouldHaveSingleItem().Key.ShouldBe("fault.too-long");

    [Theory]
    [InlineData("", null)]
    [InlineData("4512", null)]
    [InlineData("demain", "fault.phone")]
    public void The_caller_s_own_phone_may_be_given_and_must_then_be_one(string phone, string? key)
    {
        var answers = FormAnswers.Empty.With("est-concerne", "oui").With("est-concerne.rappel", phone);

        Question.Check(answers, ShippedForms.Rules).Select(fault => fault.Key).ShouldBe(key is null ? [] : [key]);
        Question.PersonOf(answers).ShouldBeNull();
        Question.CallbackOf(answers).ShouldBe(phone.Length == 0 ? null : phone);
    }

    [Fact]
    public void Its_labels_are_those_of_the_manual_unless_the_author_gives_others()
    {
        Question.Keys.Select(Question.LabelOf).ShouldBe(
        [
            "Êtes-vous la personne impactée par l’incident ?", "Identité de la personne : Nom et Prénom", "Coordonnées téléphoniques de la personne",
            "Adresse de messagerie électronique de la personne", "Numéro de téléphone où vous rappeler",
        ]);
    }
}
