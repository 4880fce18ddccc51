using System.Text.Json.Nodes;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Importing;

public sealed class ImportedConditionsTests
{
    private const int ShownWhen = 2;
    private const int HiddenWhen = 3;
    private const int Equal = 1;
    private const int NotEqual = 2;
    private const int Less = 3;
    private const int Visible = 7;
    private const int NotVisible = 8;
    private const int Pattern = 9;
    private const int Or = 2;

    [Fact]
    public void And_binds_tighter_than_or()
    {
        var (form, notes) = Import(Export.Shown(ShownWhen, Export.When("c", Equal, "Rouge"), Export.When("d", Equal, "Rond", Or), Export.When("e", Equal, "Grand")));

        notes.ShouldBeEmpty();
        Shows(form, ("c", "rouge")).ShouldBeTrue();
        Shows(form, ("c", "vert"), ("d", "rond")).ShouldBeFalse();
        Shows(form, ("c", "vert"), ("d", "rond"), ("e", "grand")).ShouldBeTrue();
    }

    [Fact]
    public void What_hides_shows_otherwise()
    {
        var (form, _) = Import(Export.Shown(HiddenWhen, Export.When("c", Equal, "Rouge"), Export.When("d", Equal, "Rond")));

        Shows(form, ("c", "rouge"), ("d", "rond")).ShouldBeFalse();
        Shows(form, ("c", "rouge"), ("d", "carre")).ShouldBeTrue();
        Shows(form).ShouldBeTrue();
    }

    [Fact]
    public void A_question_that_does_not_show_differs_from_nothing()
    {
        var (form, _) = Export.Import(
            Export.Title,
            Export.Choice("a", "A", "Oui", "Non"),
            Chosen("b", Export.Shown(ShownWhen, Export.When("a", Equal, "Oui"))),
            Asked(Export.Shown(ShownWhen, Export.When("b", NotEqual, "Rouge"))));

        Shows(form, ("a", "non")).ShouldBeFalse();
        Shows(form, ("a", "oui"), ("b", "rouge")).ShouldBeFalse();
        Shows(form, ("a", "oui"), ("b", "vert")).ShouldBeTrue();
        Shows(form, ("a", "oui")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Visible, true)]
    [InlineData(NotVisible, false)]
    public void Whether_a_question_shows_is_whether_its_own_condition_holds(int comparison, bool showsWithIt)
    {
        var (form, notes) = Export.Import(
            Export.Title,
            Export.Choice("a", "A", "Oui", "Non"),
            Chosen("b", Export.Shown(ShownWhen, Export.When("a", Equal, "Oui"))),
            Asked(Export.Shown(ShownWhen, Export.When("b", comparison, ""))));

        notes.ShouldBeEmpty();
        Shows(form, ("a", "oui")).ShouldBe(showsWithIt);
        Shows(form, ("a", "non")).ShouldBe(!showsWithIt);
    }

    [Theory]
    [InlineData(Equal, false)]
    [InlineData(NotEqual, true)]
    public void Held_against_nothing_it_asks_whether_there_is_an_answer(int comparison, bool showsAnswered)
    {
        var (form, _) = Import(Export.Shown(ShownWhen, Export.When("titre", comparison, "")));

        Shows(form, ("titre", "Imprimante")).ShouldBe(showsAnswered);
        Shows(form).ShouldBe(!showsAnswered);
    }

    [Fact]
    public void A_value_that_looks_like_a_number_is_compared_as_it_was_chosen()
    {
        var (form, notes) = Export.Import(Export.Title, Export.Question("n", "Étage", "select", new() { ["values"] = "[1,2]" }), Asked(Export.Shown(ShownWhen, Export.When("n", Equal, 2))));

        notes.ShouldBeEmpty();
        Shows(form, ("etage", "reponse-2")).ShouldBeTrue();
        Shows(form, ("etage", "reponse-1")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("suite", Equal, "x", "« Suite » : la condition « Suite = x » n'est pas reprise : la question dépend d'elle-même.")]
    [InlineData("apres", Equal, "x", "« Suite » : la condition « Après = x » n'est pas reprise : cette question est posée plus bas, ou n'est pas reprise.")]
    [InlineData("0123-4567", Equal, "x", "« Suite » : la condition « 0123-4567 = x » n'est pas reprise : cette question n'existe pas dans l'export.")]
    [InlineData("cache", Equal, "x", "« Suite » : la condition « Caché = x » n'est pas reprise : cette question est posée plus bas, ou n'est pas reprise.")]
    [InlineData("titre", Less, "3", "« Suite » : la condition « Titre < 3 » n'est pas reprise : cette comparaison n'existe pas ici.")]
    [InlineData("titre", Pattern, "/^a/", "« Suite » : la condition « Titre expression régulière /^a/ » n'est pas reprise : cette comparaison n'existe pas ici.")]
    [InlineData("c", Equal, "Mauve", "« Suite » : la condition « C = Mauve » n'est pas reprise : cette réponse n'est plus possible.")]
    [InlineData("texte", Equal, "abc", "« Suite » : la condition « Texte = abc » n'est pas reprise : la réponse à cette question ne se compare pas ici : une condition peut seulement demander si elle est remplie (filled).")]
    [InlineData("titre", Visible, "", "« Suite » : la condition « Titre est visible  » n'est pas reprise : cette question se montre toujours.")]
    [InlineData("titre", 42, "x", "« Suite » : la condition « Titre 42 x » n'est pas reprise : cette comparaison n'existe pas ici.")]
    public void A_condition_that_cannot_be_kept_is_told_and_the_question_shows(string of, int comparison, string value, string told)
    {
        var (form, notes) = Export.Import(
            Export.Title, Chosen("c"), Export.Question("texte", "Texte", "textarea"), Export.Question("cache", "Caché", "hidden"),
            Export.Question("suite", "Suite", "text", Export.Shown(ShownWhen, Export.When(of, comparison, value))), Export.Question("apres", "Après", "text"));

        notes.ShouldContain(told.Replace("  ", " ", StringComparison.Ordinal));
        notes.ShouldContain("« Suite » : se montre toujours, faute de condition qui puisse être reprise.");
        form.Find("Suite").ShowWhen.ShouldBeNull();
    }

    [Fact]
    public void What_is_lost_of_a_condition_makes_the_question_rather_show_than_not()
    {
        var lost = Export.When("suite", Equal, "x");

        var (and, _) = Import(Export.Shown(ShownWhen, Export.When("c", Equal, "Rouge"), lost.DeepClone().AsObject()));
        (Shows(and, ("c", "rouge")), Shows(and, ("c", "vert"))).ShouldBe((true, false));

        var alternative = lost.DeepClone().AsObject();
        alternative["show_logic"] = Or;
        var (or, _) = Import(Export.Shown(ShownWhen, Export.When("c", Equal, "Rouge"), alternative.DeepClone().AsObject()));
        or.Find("Suite").ShowWhen.ShouldBeNull();

        var (hiddenByBoth, _) = Import(Export.Shown(HiddenWhen, Export.When("c", Equal, "Rouge"), lost.DeepClone().AsObject()));
        hiddenByBoth.Find("Suite").ShowWhen.ShouldBeNull();

        var (hiddenByEither, _) = Import(Export.Shown(HiddenWhen, Export.When("c", Equal, "Rouge"), alternative.DeepClone().AsObject()));
        (Shows(hiddenByEither, ("c", "rouge")), Shows(hiddenByEither, ("c", "vert"))).ShouldBe((false, true));
    }

    [Fact]
    public void A_condition_that_no_answer_fulfils_is_taken_out_and_told()
    {
        var (form, notes) = Import(Export.Shown(ShownWhen, Export.When("c", Equal, "Rouge"), Export.When("c", Equal, "Vert")));

        form.Find("Suite").ShowWhen.ShouldBeNull();
        notes.ShouldHaveSingleItem().ShouldStartWith("« Suite » : la condition n'est pas reprise, et la question se montre toujours. la question « suite » ne peut jamais apparaître");
    }

    [Fact]
    public void A_rule_without_a_condition_is_told() =>
        Import(Export.Shown(ShownWhen)).Notes.ShouldBe(["« Suite » : une règle d'affichage sans condition ; ici la question se montre toujours."]);

    private static (FormDefinition Form, IReadOnlyList<string> Notes) Import(JsonObject shown) => Export.Import(
        Export.Title, Chosen("c"), Export.Choice("d", "D", "Rond", "Carré"), Export.Choice("e", "E", "Grand", "Petit"), Asked(shown));

    private static JsonObject Chosen(string key, JsonObject? shown = null)
    {
        var question = Export.Choice(key, key.ToUpperInvariant(), "Rouge", "Vert");
        foreach (var (name, value) in shown ?? [])
        {
            question[name] = value?.DeepClone();
        }

        return question;
    }

    private static JsonObject Asked(JsonObject shown) => Export.Question("suite", "Suite", "text", shown);

    private static bool Shows(FormDefinition form, params (string Question, string Value)[] given) =>
        Visibility.Of(form, given.Aggregate(FormAnswers.Empty, (all, answer) => all.With(answer.Question, answer.Value))).Shows(form.Find("Suite").Id);
}
