using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Importing;

public sealed class GlpiFormImportTests
{
    private static readonly string Written = File.ReadAllText(Export.Path("glpi-11.json"));

    [Fact]
    public void Each_type_of_question_becomes_its_like_or_the_nearest_one()
    {
        var (form, _) = Export.Import(Written);

        form.Questions.Select(question => (question.Label, question.GetType())).ShouldBe(
        [
            ("Avant d’écrire", typeof(InformationQuestion)), ("Objet & détail", typeof(ShortTextQuestion)), ("Nature de l’incident", typeof(RadioQuestion)), ("Pour qui ?", typeof(PersonQuestion)),
            ("La panne", typeof(InformationQuestion)), ("Votre matériel", typeof(AssetQuestion)), ("Catégorie", typeof(CategoryQuestion)), ("Symptômes", typeof(CheckboxesQuestion)),
            ("Lequel ?", typeof(RichTextQuestion)), ("Logiciels touchés", typeof(CheckboxesQuestion)), ("Service", typeof(DropdownQuestion)), ("Constaté le", typeof(ShortTextQuestion)),
            ("Jour de visite", typeof(DateQuestion)), ("Postes touchés", typeof(NumberQuestion)), ("Urgence", typeof(UrgencyQuestion)), ("Type", typeof(RadioQuestion)),
            ("Captures", typeof(FilesQuestion)), ("Site", typeof(ShortTextQuestion)), ("Écran", typeof(AssetQuestion)), ("Collègues à prévenir", typeof(ShortTextQuestion)), ("Courriel", typeof(EmailQuestion)),
        ]);
        form.Find("Catégorie").ShouldBeOfType<CategoryQuestion>().ShouldSatisfyAllConditions(category => category.Root.ShouldBe("Incident > Logiciel"), category => category.Kind.ShouldBe(TicketKind.Incident));
        form.Find("Lequel ?").ShouldBeOfType<RichTextQuestion>().Outline!.Split('\n').ShouldBe(["Depuis quand :", "", "Où :"]);
        form.Find("La panne").Help.ShouldBe("Dites-nous ce que vous voyez.");
    }

    [Fact]
    public void The_form_comes_with_its_texts_and_its_ticket()
    {
        var (form, _) = Export.Import(Written);

        (form.Id, form.Tile.Sentence, form.Introduction).ShouldBe(("declarer-une-panne", "Un matériel ou un logiciel ne fonctionne plus.", "Une panne par formulaire."));
        form.Ticket.ShouldSatisfyAllConditions(
            ticket => ticket.Kind.ShouldBe(TicketKind.Incident),
            ticket => ticket.TitleQuestion.ShouldBe("objet-detail"),
            ticket => ticket.UrgencyQuestion.ShouldBe("urgence"),
            ticket => ticket.PersonQuestion.ShouldBe("pour-qui"),
            ticket => ticket.Categories.ShouldBe([new CategoryRule("categorie", null, null)]));
    }

    [Theory]
    [InlineData("materiel", "", "Votre matériel", true)]
    [InlineData("logiciel", "", "Votre matériel", false)]
    [InlineData("logiciel", "", "Catégorie", true)]
    [InlineData("materiel", "", "Catégorie", false)]
    [InlineData("materiel", "Écran noir", "Postes touchés", true)]
    [InlineData("materiel", "", "Postes touchés", false)]
    [InlineData("autre", "Écran noir", "Postes touchés", false)]
    [InlineData("autre", "", "Captures", true)]
    [InlineData("", "", "Captures", false)]
    public void Conditions_are_joined_one_after_the_other(string nature, string title, string label, bool shows)
    {
        var (form, _) = Export.Import(Written);

        Visibility.Of(form, FormAnswers.Empty.With("nature-de-l-incident", nature).With("objet-detail", title)).Shows(form.Find(label).Id).ShouldBe(shows);
    }

    [Fact]
    public void What_has_no_counterpart_is_told_line_by_line()
    {
        var (_, notes) = Export.Import(Written);

        foreach (var told in new[]
        {
            "Accès : la règle DirectAccess n'est pas reprise", "Rubrique : « Incidents »", "(en_GB)", "« Postes touchés » : la règle de validation", "Cible « Problème » (FormDestinationProblem)",
            "Ticket, les observateurs : pas d'équivalent (specific_answers)", "« Pour qui ? » : au lieu de choisir dans l'annuaire", "« Votre matériel » : au lieu de choisir", "« Symptômes » : la réponse proposée d'avance, « Lenteur, Écran figé »",
            "« Service » : la réponse proposée d'avance, « Voirie »", "« maintenant », n'est pas reprise", "la liste « Location » de GLPI", "« Collègues à prévenir » :", "il était « Panne : #Answer: Objet & détail »",
            "seule la réponse à « Votre matériel » rattache",
        })
        {
            notes.ShouldContain(note => note.Contains(told, StringComparison.Ordinal), told);
        }

        notes.ShouldNotContain(note => note.Contains("\"token\"", StringComparison.Ordinal));
        notes.ShouldNotContain(note => note.Contains("AllowList", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"value_operator\": \"contains\"", "\"value_operator\": \"equals\"", "« Lequel ? » : la condition sur « Symptômes » demandait exactement ces réponses")]
    [InlineData("\"value_operator\": \"contains\"", "\"value_operator\": \"length_greater_than\"", "« Lequel ? » : la condition « Symptômes length_greater_than 2 » n'est pas reprise")]
    [InlineData("\"item_type\": \"question\",\n              \"value_operator\": \"contains\"", "\"item_type\": \"section\",\n              \"value_operator\": \"visible\"", "(section)")]
    [InlineData("Glpi\\\\Form\\\\QuestionType\\\\QuestionTypeEmail", "Plugin\\\\Stars\\\\Rating", "« Courriel » : le type « Rating » n'existe pas ici")]
    [InlineData("\"section_id\": 3", "\"section_id\": 9", "Des questions ne sont dans aucune section de l'export")]
    [InlineData("\"strategy\": \"specific_answer\"", "\"strategy\": \"specific_value\"", "Catégorie : « » n'est pas un nom complet")]
    [InlineData("\"all\"", "\"groupe-rh\"", "Accès : la règle AllowList n'est pas reprise (groupe-rh)")]
    [InlineData("\"creation_strategy\": \"always_created\"", "\"creation_strategy\": \"created_if\"", "il n'était créé que sous condition")]
    [InlineData("_auto\": \"1\"", "_auto\": \"0\", \"glpi-form-destination-commonitilfield-contentfield\": { \"value\": \"<p>Merci de rappeler</p>\" }", "à la place de « Merci de rappeler »")]
    [InlineData("\"root_items_id\": \"Incident > Logiciel\"", "\"root_items_id\": 0", "« Catégorie » : écrivez dans root")]
    public void Variants_of_it_load_too_and_say_what_is_lost(string written, string instead, string told)
    {
        Written.ShouldContain(written);

        Export.Import(Written.Replace(written, instead, StringComparison.Ordinal)).Notes.ShouldContain(note => note.Contains(told, StringComparison.Ordinal));
    }
}
