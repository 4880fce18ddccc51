using System.Text.Json.Nodes;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Importing;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using Shouldly;

namespace GlpiBridge.Tests.Forms.Importing;

/// <summary>Exports of GLPI, and what becomes of them. Whatever they hold, what is made of them loads.</summary>
internal static class Export
{
    /// <summary>A question that can give the ticket its title, with the key that conditions name it by.</summary>
    public static JsonObject Title => Question("titre", "Titre", "text", new() { ["required"] = 1 });

    public static string Path(string name) => System.IO.Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.Tests", "Forms", "Importing", "Exports", name);

    /// <summary>A question of Formcreator.</summary>
    public static JsonObject Question(string key, string label, string type, JsonObject? more = null) =>
        With(new() { ["uuid"] = key, ["name"] = label, ["fieldtype"] = type, ["required"] = 0, ["values"] = null, ["description"] = "", ["show_rule"] = 1, ["_conditions"] = new JsonArray() }, more);

    public static JsonObject Choice(string key, string label, params string[] choices) =>
        Question(key, label, "radios", new() { ["values"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice))]).ToJsonString() });

    /// <summary>The keys that make a question of Formcreator show when these hold (rule 2), or hide then (rule 3).</summary>
    public static JsonObject Shown(int rule, params JsonObject[] conditions) => new() { ["show_rule"] = rule, ["_conditions"] = new JsonArray([.. conditions]) };

    public static JsonObject When(string key, int comparison, JsonNode? value, int logic = 1) =>
        new() { ["plugin_formcreator_questions_id"] = key, ["show_condition"] = comparison, ["show_value"] = value, ["show_logic"] = logic };

    /// <summary>An export of Formcreator with one form of one section.</summary>
    public static string Formcreator(JsonObject[] questions, JsonObject? form = null, JsonObject? ticket = null) => new JsonObject
    {
        ["schema_version"] = 2.13,
        ["forms"] = new JsonArray(With(
            new()
            {
                ["name"] = "Essai",
                ["is_active"] = 1,
                ["access_rights"] = 1,
                ["_sections"] = new JsonArray(new JsonObject { ["name"] = "Section", ["order"] = 1, ["show_rule"] = 1, ["_questions"] = new JsonArray([.. questions.Select(Numbered)]) }),
                ["_targets"] = new JsonObject { ["PluginFormcreatorTargetTicket"] = new JsonArray(With(new() { ["name"] = "Ticket", ["target_name"] = "##answer_titre##", ["type_rule"] = 1, ["type_question"] = 1 }, ticket)) },
            },
            form)),
    }.ToJsonString();

    /// <summary>The only form of an export.</summary>
    public static (FormDefinition Form, IReadOnlyList<string> Notes) Import(string json) => ImportAll(json).ShouldHaveSingleItem();

    public static (FormDefinition Form, IReadOnlyList<string> Notes) Import(params JsonObject[] questions) => Import(Formcreator(questions));

    public static IReadOnlyList<(FormDefinition Form, IReadOnlyList<string> Notes)> ImportAll(string json) => [.. FormImport.Read("export.json", json).Select(Loaded)];

    public static Question Find(this FormDefinition form, string label) => form.Questions.First(question => question.Label == label);

    private static (FormDefinition Form, IReadOnlyList<string> Notes) Loaded(ImportedForm imported)
    {
        var form = FormReader.Read(imported.Id + ".yaml", imported.Yaml);
        var folder = Directory.CreateTempSubdirectory("glpibridge-import-");
        try
        {
            File.Copy(System.IO.Path.Combine(RepositoryFolder.Config, "templates", "_disposition.html"), System.IO.Path.Combine(folder.FullName, "_disposition.html"));
            File.WriteAllText(System.IO.Path.Combine(folder.FullName, form.Ticket.Template), imported.Template);
            TemplateFolder.Read(folder.FullName).TemplateOf(form);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        imported.Notes.ShouldAllBe(note => !note.Any(char.IsControl));
        return (form, imported.Notes);
    }

    private static JsonObject Numbered(JsonObject question, int index) => With(question, new() { ["row"] = index });

    private static JsonObject With(JsonObject all, JsonObject? more)
    {
        foreach (var (key, value) in more ?? [])
        {
            all[key] = value?.DeepClone();
        }

        return all;
    }
}
