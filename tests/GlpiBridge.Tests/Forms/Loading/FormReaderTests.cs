using GlpiBridge.Forms.Loading;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Loading;

public sealed class FormReaderTests
{
    private const string Title = TinyForm.Title;
    private const string Choice = Title + "\n- { id: objet, type: radio, label: O, choices: [{ value: logiciel, label: L }, { value: materiel, label: M }] }";

    [Theory]
    [InlineData("- { id: titre, type: texte, label: T }", "8 sections[0].questions[0].type", "type de question inconnu « texte »", "Types possibles : asset, category")]
    [InlineData("- { id: titre, label: T }", "8 sections[0].questions[0].type", "n'a pas de type", "Types possibles")]
    [InlineData("- { id: Titre, type: short-text, label: T }", "8 sections[0].questions[0].id", "« Titre » n'est pas un identifiant", "par exemple « numero-serie »")]
    [InlineData("- { id: titre, type: short-text }", "8 sections[0].questions[0].label", "cette clé est obligatoire", "n'a pas de valeur")]
    [InlineData("- { id: titre, type: short-text, label: T, obligatoire: true }", "8 sections[0].questions[0].obligatoire", "clé inconnue « obligatoire » pour une question de type short-text", "Clés possibles : type, id, label, ticket-label, hide-in-ticket, help, required, required-when, show-when, max-length.")]
    [InlineData("- { id: titre, type: short-text, label: T, requird: true }", "8 sections[0].questions[0].requird", "clé inconnue « requird »", "Vouliez-vous « required » ?")]
    [InlineData("- { id: titre, type: email, label: T, max-length: 3 }", "8 sections[0].questions[0].max-length", "clé inconnue « max-length » pour une question de type email", "Clés possibles")]
    [InlineData("- { id: titre, type: short-text, label: T, required: oui }", "8 sections[0].questions[0].required", "« oui » ne convient pas", "Écrivez true ou false")]
    [InlineData("- { id: titre, type: short-text, label: T, max-length: long }", "8 sections[0].questions[0].max-length", "« long » ne convient pas", "un nombre entier")]
    [InlineData("- { id: titre, type: short-text, label: T, max-length: 0 }", "8 sections[0].questions[0].max-length", "la valeur 0 n'est pas possible", "de 1 à 10000")]
    [InlineData("- { id: titre, type: short-text, label: [T] }", "8 sections[0].questions[0].label", "il faut ici une seule valeur", "sur la ligne de la clé")]
    [InlineData("- { id: titre, type: short-text, label: T, show-when: oui }", "8 sections[0].questions[0].show-when", "« oui » ne convient pas", "Il faut ici des clés")]
    [InlineData(Title + "\n- { id: titre, type: email, label: E }", "9 sections[0].questions[1].id", "sert déjà à une autre question (ligne 8)", "Choisissez-en un autre")]
    [InlineData(Title + "\n-", "9 sections[0].questions[1].type", "n'a pas de type", "Types possibles")]
    [InlineData(Title + "\n- { id: x, type: radio, label: X, choices: [{ value: a, label: A }] }", "9 sections[0].questions[1].choices", "au moins deux réponses", "Ajoutez-en")]
    [InlineData(Title + "\n- { id: x, type: radio, label: X, choices: [{ value: a, label: A }, { value: a, label: B }] }", "9 sections[0].questions[1].choices[1].value", "deux réponses ont la même valeur « a »", "Donnez à chacune la sienne")]
    [InlineData(Title + "\n- { id: x, type: urgency, label: X, choices: [{ value: haute, label: A }, { value: \"2\", label: B }] }", "9 sections[0].questions[1].choices", "celles de GLPI", "5 (très haute) à 1")]
    [InlineData(Title + "\n- { id: x, type: category, label: X }", "9 sections[0].questions[1].root", "cette clé est obligatoire", "")]
    [InlineData(Title + "\n- { id: x, type: category, label: X, root: Incident> Logiciel }", "9 sections[0].questions[1].root", "aucune catégorie ne peut s'appeler « Incident> Logiciel »", "un espace de chaque côté")]
    [InlineData(Title + "\n- { id: x, type: category, label: X, root: A, kind: demande }", "9 sections[0].questions[1].kind", "« demande » ne convient pas", "Écrivez incident ou request")]
    [InlineData(Title + "\n- { id: x, type: files, label: X, extensions: [pdf, image/png] }", "9 sections[0].questions[1].extensions[1]", "« image/png » n'est pas une extension de fichier", "par exemple pdf")]
    [InlineData(Title + "\n- { id: x, type: information, label: X, help: H, required: true }", "9 sections[0].questions[1].required", "ne peut pas être obligatoire", "Retirez cette clé")]
    [InlineData(Title + "\n- { id: x, type: date, label: X, min: 31/02/2026 }", "9 sections[0].questions[1].min", "« 31/02/2026 » n'est pas un jour", "2026-12-31")]
    [InlineData(Title + "\n- { id: x, type: number, label: X, min: 3, max: 2 }", "9 sections[0].questions[1].max", "inférieur au plus petit", "")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { question: titer, filled: true } }", "9 sections[0].questions[1].show-when.question", "la question « titer » n'existe pas", "Vouliez-vous « titre » ?")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { question: x, filled: true } }", "9 sections[0].questions[1].show-when.question", "la question « x » dépend d'elle-même", "placée plus haut")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { question: y, filled: true } }\n- { id: y, type: email, label: Y }", "9 sections[0].questions[1].show-when.question", "regarde « y », qui n'est pas posée avant (ligne 10)", "déplacez l'une des deux")]
    [InlineData(Title + "\n- { id: a, type: email, label: A, show-when: { question: b, filled: true } }\n- { id: b, type: email, label: B, required-when: { not: { question: a, filled: true } } }", "9 sections[0].questions[1].show-when.question", "dépendent l'une de l'autre : a → b → a", "Retirez une de ces conditions")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { question: titre } }", "9 sections[0].questions[1].show-when", "exactement un test", "equals, in, contains ou filled")]
    [InlineData(Title + "\n- { id: x, type: email, label: X, show-when: { equals: oui } }", "9 sections[0].questions[1].show-when", "une condition est soit all", "Gardez une seule de ces formes")]
    [InlineData(Choice + "\n- { id: x, type: email, label: X, show-when: { question: objet, equals: logiciels } }", "10 sections[0].questions[2].show-when", "« logiciels » n'est pas une réponse possible de « objet »", "Vouliez-vous « logiciel » ? Réponses possibles : logiciel, materiel.")]
    [InlineData(Choice + "\n- { id: x, type: email, label: X, show-when: { question: objet, contains: papier } }", "10 sections[0].questions[2].show-when", "aucune réponse possible de « objet » ne contient « papier »", "Réponses possibles")]
    [InlineData(Title + "\n- { id: f, type: files, label: F }\n- { id: x, type: email, label: X, show-when: { question: f, equals: a.pdf } }", "10 sections[0].questions[2].show-when", "ne peut que demander si elle est remplie", "filled: true")]
    [InlineData(Title + "\n- { id: f, type: information, label: F, help: H }\n- { id: x, type: email, label: X, show-when: { question: f, filled: true } }", "10 sections[0].questions[2].show-when", "un paragraphe d'information", "Nommez une autre question")]
    [InlineData(Title + "\n- { id: n, type: number, label: N }\n- { id: x, type: email, label: X, show-when: { question: n, equals: douze } }", "10 sections[0].questions[2].show-when", "« douze » ne peut pas être une réponse valable de « n »", "Corrigez la valeur")]
    public void A_form_that_cannot_work_is_refused_with_its_line_its_place_the_reason_and_the_remedy(string questions, string place, string reason, string remedy)
    {
        var error = Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", TinyForm.With(questions)));

        error.Message.ShouldStartWith($"forms/essai.yaml:{place} : ");
        error.Message.ShouldContain(reason);
        error.Message.ShouldContain(remedy);
    }

    [Theory]
    [InlineData("- { id: t, type: short-text, label: T }", "t", "elle n'est pas obligatoire. Ajoutez-lui required: true")]
    [InlineData("- { id: a, type: yes-no, label: A }\n- { id: t, type: short-text, label: T, required: true, show-when: { question: a, equals: oui } }", "t", "une condition peut la cacher")]
    [InlineData("- { id: t, type: short-text, label: T, required: true, max-length: 300 }", "t", "GLPI coupe un titre à 255")]
    [InlineData("- { id: t, type: email, label: T, required: true }", "t", "n'est pas du type short-text")]
    [InlineData(Title, "titres", "la question « titres » n'existe pas dans ce formulaire. Corrigez son identifiant. Vouliez-vous « titre » ?")]
    public void A_ticket_always_has_a_title(string questions, string title, string expected)
    {
        var error = Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", TinyForm.With(questions, title)));

        error.Message.ShouldMatch(@"^forms/essai\.yaml:\d+ ticket\.title : ");
        error.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("id: essai\n  tile: {", 2, "deux-points")]
    [InlineData("id: essai\nid: encore\n", 2, "une clé est écrite deux fois")]
    [InlineData("id: \"essai\ntitle: x\n", 1, "un guillemet n'est pas refermé")]
    [InlineData("id: essai\ntile: { title: a\nsections: []\n", 2, "accolade")]
    [InlineData("id: essai\ntitle: *x\n", 2, "& ou *")]
    [InlineData("id: essai\nsections:\n\t- title: x\n", 3, "tabulation")]
    [InlineData("id: a\n---\nid: b\n", 3, "un formulaire par fichier")]
    [InlineData("- id: essai\n", 1, "il faut ici des clés et non une liste : id, order, tile")]
    [InlineData("bonjour", 1, "Il faut ici des clés")]
    [InlineData("id: a\nsections: { title: x }\n", 2, "il faut ici une liste")]
    [InlineData("id: a\nsections:\n  -\n", 3, "cet élément de la liste est vide")]
    [InlineData("id: a\nsection: []\n", 2, "clé inconnue « section » au début d'un formulaire. Vouliez-vous « sections » ?")]
    [InlineData("a: &a [*a]\n", 1, "clé inconnue « a »")]
    [InlineData("sections:\n  - title: S\n    show-when: &c { not: *c }\n    questions: []\n", 3, "s'imbrique sans fin")]
    public void A_file_that_is_no_form_is_refused_in_French_with_its_line(string yaml, int line, string expected)
    {
        var message = Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", yaml)).Message;

        message.ShouldStartWith($"forms/essai.yaml:{line} ");
        message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("icon: alert", "icon: Alert !", "tile.icon : « Alert ! » n'est pas le nom d'une icône")]
    [InlineData("id: essai", "id: Mon essai", "id : « Mon essai » n'est pas un identifiant")]
    [InlineData("title: Essai\nsections", "title:\nsections", "title : cette clé est obligatoire")]
    [InlineData("type: incident", "type: demande", "ticket.type : « demande » ne convient pas. Écrivez incident ou request")]
    [InlineData("type: incident, ", "", "ticket.type : cette clé est obligatoire")]
    [InlineData("template: incident.html", "template: incident.html, asset: titre", "ticket.asset : la question « titre » n'est pas du type asset")]
    [InlineData("template: incident.html", "template: incident.html, categories: [{ path: \"A >B\" }]", "ticket.categories[0].path : aucune catégorie ne peut s'appeler")]
    [InlineData("template: incident.html", "template: incident.html, categories: [{ path: A, question: titre }]", "ticket.categories[0] : une règle de catégorie a soit question, soit path")]
    [InlineData("template: incident.html", "template: incident.html, categorie: []", "Vouliez-vous « categories » ?")]
    public void The_head_and_the_ticket_are_checked_too(string right, string wrong, string expected) =>
        Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", TinyForm.With(Title).Replace(right, wrong, StringComparison.Ordinal)))
            .Message.ShouldContain(expected);

    [Fact]
    public void An_empty_file_is_refused() =>
        Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", "")).Message.ShouldContain("aucune question");

    [Fact]
    public void A_section_without_questions_is_refused() =>
        Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", TinyForm.With(Title).Replace("ticket:", "  - { title: Vide, questions: [] }\nticket:", StringComparison.Ordinal)))
            .Message.ShouldBe("forms/essai.yaml:9 sections[1] : la section « Vide » ne pose aucune question. Ajoutez-en une ou retirez la section.");

    [Fact]
    public void A_section_cannot_depend_on_what_it_contains() =>
        Should.Throw<FormFileException>(() => FormReader.Read("essai.yaml", TinyForm.With(Title).Replace("  - title: Section\n", "  - title: Section\n    show-when: { question: titre, filled: true }\n", StringComparison.Ordinal)))
            .Message.ShouldContain("la section dépend de « titre », qu'elle contient");

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
