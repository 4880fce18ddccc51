using System.Text.Json.Nodes;
using GlpiBridge.Forms.Fields;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Importing;

public sealed class ImportedTextsTests
{
    [Theory]
    [InlineData("Droits &#38; accès &#60; 10 Mo", "Droits & accès < 10 Mo", null)]
    [InlineData("Nom de l&#39;agent", "Nom de l'agent", null)]
    [InlineData("AT&T et R&D", "AT&T et R&D", null)]
    [InlineData("Chemin C:\\temp\\nouveau", "Chemin C:\\temp\\nouveau", null)]
    [InlineData("Remplacer <nom> par le vôtre", "Remplacer <nom> par le vôtre", null)]
    [InlineData("Deux fois &#38;#60;b&#38;#62;", "Deux fois <b>", "un échappement de trop (« &#60; ») a été défait")]
    [InlineData("Coupé &#60", "Coupé &#60", "l'échappement « &#60 » est cassé dans l'export et reste tel quel")]
    [InlineData("Coupé aussi &amp", "Coupé aussi &amp", "l'échappement « &amp » est cassé")]
    [InlineData("L\\'agent", "L'agent", "des barres obliques inverses d'échappement ont été retirées")]
    [InlineData("Une\\r\\nligne", "Une ligne", "des barres obliques inverses d'échappement ont été retirées")]
    [InlineData("Matu00e9riel", "Matériel", "l'échappement « u00e9 », dont la barre oblique s'est perdue, a été défait")]
    [InlineData("&#60;b&#62;Gras&#60;/b&#62;", "Gras", "l'intitulé contenait du HTML, qui a été retiré")]
    [InlineData("Son\u0007nette", "Sonnette", "des caractères de contrôle ont été retirés")]
    [InlineData("Caf\ufffd", "Caf\ufffd", "un caractère est illisible dans l'export")]
    [InlineData("Deux\nlignes", "Deux lignes", null)]
    [InlineData("  ", "Question sans intitulé", "l'intitulé est vide dans l'export")]
    public void A_label_comes_out_as_it_was_meant_and_what_was_broken_is_told(string written, string read, string? told)
    {
        var (form, notes) = Export.Import(Export.Title, Export.Question("q", written, "text"));

        form.Questions.Last().Label.ShouldBe(read);
        if (told is null)
        {
            notes.ShouldBeEmpty();
        }
        else
        {
            notes.ShouldHaveSingleItem().ShouldStartWith($"« {read} » : {told}");
        }
    }

    [Fact]
    public void Half_a_character_is_told_and_loses_nothing_else()
    {
        var json = Export.Formcreator([Export.Title, Export.Question("q", "Smile HALF fin", "text"), Export.Question("r", "Entier WHOLE", "text")])
            .Replace("HALF", "\\ud83d", StringComparison.Ordinal).Replace("WHOLE", "\\ud83d\\ude00", StringComparison.Ordinal);

        var (form, notes) = Export.Import(json);

        form.Questions.Select(question => question.Label).ShouldBe(["Titre", "Smile \ufffd fin", "Entier 😀"]);
        notes.ShouldHaveSingleItem().ShouldContain("un caractère est illisible");
    }

    [Fact]
    public void A_picture_in_a_description_is_told() =>
        Export.Import(Export.Title, Export.Question("q", "Plan", "text", new() { ["description"] = "&#60;p&#62;Ici :&#60;img src=&#34;a.png&#34;&#62;&#60;/p&#62;" }))
            .Notes.ShouldBe(["« Plan » : une image du texte n'est pas reprise."]);

    [Theory]
    [InlineData("Dire \"non\" : jamais, #1 - [a] {b} & *c* | > % @ `d`")]
    [InlineData("{{ 1 / 0 }} {{ include 'x' }} }} {{")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("~")]
    [InlineData("- tiret")]
    [InlineData("--- fin")]
    [InlineData("# dièse")]
    [InlineData("'apostrophe")]
    [InlineData("clé: valeur")]
    [InlineData("2024")]
    [InlineData("👩🏽‍💻 et ⚠️ à l’œuvre")]
    [InlineData("!!binary x")]
    [InlineData("%YAML 1.2")]
    public void What_means_something_to_YAML_or_to_a_template_is_text(string text)
    {
        var (form, notes) = Export.Import(
            Export.Title,
            Export.Question("q", text, "text", new() { ["description"] = text }),
            Export.Choice("c", "Choix", text, "Autre"),
            Export.Question("o", "Plan", "textarea", new() { ["default_values"] = text + "\n\n  " + text }));

        form.Questions.ElementAt(1).ShouldSatisfyAllConditions(question => question.Label.ShouldBe(text), question => question.Help.ShouldBe(text));
        form.Find("Choix").ShouldBeOfType<RadioQuestion>().Choices[0].Label.ShouldBe(text);
        form.Find("Plan").ShouldBeOfType<RichTextQuestion>().Outline.ShouldBe(text + "\n\n  " + text);
        notes.ShouldBeEmpty();
    }

    [Fact]
    public void Texts_that_have_broken_other_programs_make_forms_that_load()
    {
        foreach (var few in HostileTexts.All.Chunk(25))
        {
            var (form, _) = Export.Import(Export.Formcreator(
                [Export.Title, .. few.Select((text, index) => Export.Question($"q{index}", text, "textarea", new() { ["description"] = text, ["default_values"] = text })), Export.Choice("c", "Choix", few)],
                form: new() { ["name"] = few[0], ["description"] = few[^1], ["content"] = few[0] }, ticket: new() { ["target_name"] = few[0], ["content"] = few[^1] }));

            form.Questions.Count().ShouldBe(few.Length + 2);
        }
    }

    [Fact]
    public void Nothing_of_an_export_goes_into_a_template()
    {
        var imported = GlpiBridge.Forms.Importing.FormImport.Read("x.json", Export.Formcreator([Export.Title], form: new JsonObject { ["name"] = "}} {{ include 'x' }}" }));

        imported.ShouldHaveSingleItem().Template.ShouldNotContain("'x'");
    }
}
