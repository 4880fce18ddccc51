using System.Text.Json.Nodes;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Importing;

public sealed class FormcreatorImportTests
{
    [Fact]
    public void Each_type_of_question_becomes_its_like_or_the_nearest_one()
    {
        var (form, _) = Export.ImportAll(File.ReadAllText(Export.Path("formcreator-2.13.json")))[0];

        form.Questions.Select(question => (question.Label, question.GetType())).ShouldBe(
        [
            ("Bénéficiaire", typeof(PersonQuestion)), ("Objet de la demande", typeof(ShortTextQuestion)), ("Votre demande concerne", typeof(RadioQuestion)),
            ("Adresse électronique", typeof(EmailQuestion)), ("Catégorie de matériel", typeof(CategoryQuestion)), ("Poste concerné", typeof(AssetQuestion)),
            ("Lieu", typeof(ShortTextQuestion)), ("Accessoires", typeof(CheckboxesQuestion)), ("Nombre d'agents", typeof(NumberQuestion)), ("Budget (€)", typeof(NumberQuestion)),
            ("Date souhaitée", typeof(DateQuestion)), ("Rendez-vous", typeof(ShortTextQuestion)), ("Heure de rappel", typeof(ShortTextQuestion)),
            ("Logiciel", typeof(DropdownQuestion)), ("Lequel ?", typeof(ShortTextQuestion)), ("Pourquoi pas la bureautique ?", typeof(RichTextQuestion)),
            ("Services concernés", typeof(CheckboxesQuestion)), ("Urgence", typeof(UrgencyQuestion)), ("Incident ou demande ?", typeof(RadioQuestion)),
            ("Devis", typeof(FilesQuestion)), ("À savoir", typeof(InformationQuestion)), ("Valideur", typeof(ShortTextQuestion)),
            ("Service de l'annuaire", typeof(ShortTextQuestion)), ("Code projet", typeof(ShortTextQuestion)), ("J'ai lu la charte", typeof(YesNoQuestion)),
            ("Remarque sur la charte", typeof(RichTextQuestion)),
        ]);
        form.Find("Objet de la demande").ShouldBeOfType<ShortTextQuestion>().ShouldSatisfyAllConditions(
            title => title.MaxLength.ShouldBe(120), title => title.Required.ShouldBeTrue(), title => title.Help.ShouldBe("Quelques mots, par exemple écran"));
        form.Find("Votre demande concerne").ShouldBeOfType<RadioQuestion>().Choices.ShouldBe(
            [new Choice("un-poste-ses-accessoires", "Un poste & ses accessoires", null), new Choice("un-logiciel", "Un logiciel", null), new Choice("autre", "Autre", null)]);
        form.Find("Nombre d'agents").ShouldBeOfType<NumberQuestion>().ShouldSatisfyAllConditions(number => number.Min.ShouldBe(1), number => number.Max.ShouldBe(50));
        form.Find("Pourquoi pas la bureautique ?").ShouldBeOfType<RichTextQuestion>().Outline.ShouldBe("Ce que je fais :\nCe qui me manque :");
        form.Find("À savoir").Help.ShouldBe("Voir la page du matériel (https://intranet.example.org/materiel).");
        form.Find("Catégorie de matériel").ShouldBeOfType<CategoryQuestion>().ShouldSatisfyAllConditions(category => category.Kind.ShouldBe(TicketKind.Request), category => category.Required.ShouldBeFalse());
    }

    [Fact]
    public void The_form_comes_with_its_texts_its_conditions_and_its_ticket()
    {
        var (form, _) = Export.ImportAll(File.ReadAllText(Export.Path("formcreator-2.13.json")))[0];

        (form.Id, form.Title, form.Tile.Sentence, form.Introduction).ShouldBe(("demande-de-materiel", "Demande de matériel", "Un poste, un écran, un logiciel…", "Une demande par agent."));
        form.Sections.Select(section => (section.Title, Shown: section.ShowWhen is not null)).ShouldBe([("Qui et quoi", false), ("Le matériel", true), ("Le reste", false)]);
        form.Ticket.ShouldSatisfyAllConditions(
            ticket => ticket.Kind.ShouldBe(TicketKind.Request),
            ticket => ticket.TitleQuestion.ShouldBe("objet-de-la-demande"),
            ticket => ticket.UrgencyQuestion.ShouldBe("urgence"),
            ticket => ticket.PersonQuestion.ShouldBe("beneficiaire"),
            ticket => ticket.AssetQuestion.ShouldBe("poste-concerne"),
            ticket => ticket.Categories.ShouldBe([new CategoryRule("categorie-de-materiel", null, null)]));
    }

    [Fact]
    public void What_has_no_counterpart_is_told_line_by_line()
    {
        var (_, notes) = Export.ImportAll(File.ReadAllText(Export.Path("formcreator-2.13.json")))[0];

        foreach (var told in new[]
        {
            "Accès : le formulaire est réservé dans GLPI (Self-Service)", "se fait valider avant d'être envoyé (chef.service)", "Captcha :", "« Root entity > Agudelle »", "Rubrique : « Matériel »",
            "Traductions : elles ne sont pas reprises (en_GB)", "sous la catégorie numéro 42", "dont les descendantes sont proposées, puis required: true.", "l'expression régulière /^P[0-9]{4}$/", "Cible « Changement »", "Ticket, le lieu :",
            "Ticket, l'attribution : pas d'équivalent (DSI > Support)", "« Poste concerné » : au lieu de choisir un matériel", "la liste « Location » de GLPI", "« Accessoires » : le nombre de réponses à cocher (1 à 2)",
            "« Accessoires » : la réponse proposée d'avance, « Souris »", "« Rendez-vous » : jour et heure", "« Heure de rappel » :", "« Demande », n'est pas reprise", "« Valideur » :",
            "« Nom du poste » : champ sans l'agent (hostname)", "« Origine » : champ sans l'agent (hidden), qui n'est pas repris ; il valait « portail »", "le type « ldapselect »", "« P0001 », n'est pas reprise", "« Oui, je l'ai lue », est devenue oui ou non",
        })
        {
            notes.ShouldContain(note => note.Contains(told, StringComparison.Ordinal), told);
        }
    }

    [Fact]
    public void Two_forms_of_the_same_name_get_names_of_their_own_and_one_without_loss_has_nothing_to_tell()
    {
        var forms = Export.ImportAll(File.ReadAllText(Export.Path("formcreator-2.13.json")));

        forms.Select(one => one.Form.Id).ShouldBe(["demande-de-materiel", "demande-de-materiel-2"]);
        forms[1].Notes.ShouldBeEmpty();
        forms[1].Form.Ticket.Kind.ShouldBe(TicketKind.Incident);
    }

    [Fact]
    public void An_export_of_version_2_6_is_read_in_its_own_way()
    {
        var (form, notes) = Export.Import(File.ReadAllText(Export.Path("formcreator-2.6.json")));

        (form.Title, form.Introduction).ShouldBe(("Messagerie & agenda", "Avant tout, redémarrez votre poste."));
        form.Sections.Select(section => section.Title).ShouldBe(["Vous", "La panne"]);
        form.Questions.Select(question => question.Label).ShouldBe(["Résumé", "Nom du demandeur", "Catégorie", "Service", "Depuis quand ?", "Message d'erreur", "Salle"]);
        form.Find("Service").ShouldBeOfType<DropdownQuestion>().Choices.Select(choice => choice.Label).ShouldBe(["Messagerie", "Agenda", "Visioconférence"]);
        (form.Ticket.TitleQuestion, form.Ticket.PersonQuestion, form.Ticket.Categories.Single().Question).ShouldBe(("resume", "nom-du-demandeur", "categorie"));
        notes.ShouldContain("« Catégorie » : les catégories proposées sont celles qui se trouvent sous la catégorie numéro 7 de GLPI.");
        notes.ShouldContain(note => note.StartsWith("Type du ticket : l'export ne le dit pas."));
    }

    [Fact]
    public void Lists_of_answers_survive_however_they_were_kept()
    {
        var (form, notes) = Export.Import(
            Export.Title,
            Export.Question("a", "Nombres", "select", new() { ["values"] = "[10,20,\"10\"]" }),
            Export.Question("b", "Un seul nombre", "select", new() { ["values"] = 12 }),
            Export.Question("c", "Vide", "select", new() { ["values"] = "[]" }),
            Export.Question("d", "Cassée", "select", new() { ["values"] = "[\"Rouge\",\"Ve" }),
            Export.Question("e", "Trou", "checkboxes", new() { ["values"] = "[\"Rouge\",\" \",\"Vert\"]" }),
            Export.Question("f", "Accents", "select", new() { ["values"] = "[\"Matu00e9riel\",\"Logiciel\"]" }));

        form.Find("Nombres").ShouldBeOfType<DropdownQuestion>().Choices.Select(choice => (choice.Value, choice.Label)).ShouldBe([("reponse-10", "10"), ("reponse-20", "20"), ("reponse-10-2", "10")]);
        form.Find("Un seul nombre").ShouldBeOfType<YesNoQuestion>().Help.ShouldBe("12");
        form.Find("Vide").ShouldBeOfType<ShortTextQuestion>();
        form.Find("Trou").ShouldBeOfType<CheckboxesQuestion>().Choices.Select(choice => choice.Label).ShouldBe(["Rouge", "Vert"]);
        form.Find("Accents").ShouldBeOfType<DropdownQuestion>().Choices[0].Label.ShouldBe("Matériel");
        notes.ShouldContain(note => note.StartsWith("« Vide » : la liste n'a pas de réponse possible"));
        notes.ShouldContain("« Cassée » : la liste des réponses possibles est cassée dans l'export. Relisez-les.");
        notes.ShouldContain(note => note.Contains("« u00e9 », dont la barre oblique s'est perdue"));
    }

    [Fact]
    public void The_ticket_gets_a_title_where_no_question_gives_one()
    {
        var (form, notes) = Export.Import(Export.Formcreator([Export.Question("a", "Détail", "textarea")], ticket: new() { ["target_name"] = "Demande : ##answer_a##" }));

        form.Questions.Select(question => question.Label).ShouldBe(["Titre de votre demande", "Détail"]);
        form.Ticket.TitleQuestion.ShouldBe("titre");
        notes.ShouldContain("Titre du ticket : il était « Demande : [Détail] » ; ici c'est la réponse à une question.");
        notes.ShouldContain("Titre du ticket : aucune question obligatoire d'une ligne ne peut le donner ; « Titre de votre demande » a été ajoutée.");
    }

    [Fact]
    public void An_empty_form_asks_for_a_title_and_says_so()
    {
        var (form, notes) = Export.Import(Export.Formcreator([]));

        form.Sections.ShouldHaveSingleItem().Questions.ShouldHaveSingleItem().Id.ShouldBe("titre");
        notes.ShouldContain("« Section » : section sans question, qui n'est pas reprise.");
    }

    [Fact]
    public void What_the_ticket_was_made_of_besides_is_told()
    {
        var (form, notes) = Export.Import(Export.Formcreator(
            [Export.Title, Export.Question("cat", "Catégorie", "dropdown", new() { ["itemtype"] = "ITILCategory", ["values"] = "" }), Export.Question("type", "Type", "requesttype")],
            form: new()
            {
                ["access_rights"] = 0,
                ["is_active"] = 0,
                ["is_deleted"] = 1,
                ["show_rule"] = 2,
            },
            ticket: new()
            {
                ["type_rule"] = 2,
                ["type_question"] = "type",
                ["urgency_rule"] = 2,
                ["urgency_question"] = 5,
                ["category_rule"] = 2,
                ["category_question"] = 33,
                ["sla_rule"] = 2,
                ["content"] = "&#60;p&#62;Rappeler ##answer_titre##&#60;/p&#62;",
                ["_tickettemplate"] = "Simple",
                ["show_rule"] = 2,
                ["_conditions"] = new JsonArray(Export.When("titre", 1, "x")),
            }));

        form.Ticket.Categories.ShouldBeEmpty();
        foreach (var told in new[]
        {
            "Accès : le formulaire est public dans GLPI", "inactif dans GLPI", "à la corbeille", "Envoi : la condition du bouton", "il dépendait de la réponse à « Type »", "Urgence : elle était toujours 5", "celle de numéro 33",
            "Ticket, le SLA", "à la place de « Rappeler [Titre] »", "le gabarit « Simple »", "il n'était créé que sous condition",
        })
        {
            notes.ShouldContain(note => note.Contains(told, StringComparison.Ordinal), told);
        }
    }

    [Fact]
    public void A_form_without_a_ticket_is_told_and_of_two_tickets_the_first_is_kept()
    {
        Export.Import(Export.Formcreator([Export.Title], form: new() { ["_targets"] = new JsonObject() })).Notes
            .ShouldContain("Ticket : le formulaire n'en fait pas dans GLPI. Complétez la partie ticket, ou ne reprenez pas ce formulaire.");

        var two = new JsonObject { ["PluginFormcreatorTargetTicket"] = new JsonArray(Ticket(2), Ticket(1)) };
        var (form, notes) = Export.Import(Export.Formcreator([Export.Title], form: new() { ["_targets"] = two }));

        form.Ticket.Kind.ShouldBe(TicketKind.Request);
        notes.ShouldBe(["Cible « T1 » (PluginFormcreatorTargetTicket) : elle n'est pas reprise ; un formulaire fait un seul ticket."]);
    }

    private static JsonObject Ticket(int kind) => new() { ["name"] = $"T{kind}", ["target_name"] = "##answer_titre##", ["type_rule"] = 1, ["type_question"] = kind };
}
