using System.Text.Json;

namespace GlpiBridge.Forms.Importing.GlpiForms;

/// <summary>Reads one form of an export of GLPI 11.</summary>
internal static class GlpiForm
{
    private static readonly string[] AllowedTo = ["user_ids", "group_ids", "profile_ids"];

    public static ForeignForm Read(JsonElement form)
    {
        var notes = new ImportNotes();
        var text = new ForeignText(notes, isEscaped: false);
        var name = text.Line(form.Text("name"), "Formulaire sans nom");
        NoteRest(form, notes);
        var blocks = new GlpiQuestion(text, notes).ReadAll(form);
        var sections = form.Items("sections").OrderBy(section => section.Number("rank")).ToList();
        var read = sections.Select((section, index) => Section(section, index, blocks, text, notes)).ToList();
        if (blocks.Where(block => sections.All(section => section.Text("id") != block.Section)).Select(block => block.Field).ToList() is { Count: > 0 } lost)
        {
            notes.Add("Des questions ne sont dans aucune section de l'export ; elles se trouvent à la fin.");
            read.Add(new ForeignSection("Autres questions", "", null, lost));
        }

        return new ForeignForm
        {
            Name = name,
            Sentence = text.Block(form.Text("description"), name),
            Introduction = text.Block(form.Text("header"), name),
            Sections = read,
            Ticket = new GlpiDestination(blocks, text, notes).Read(form),
            Notes = notes,
        };
    }

    private static ForeignSection Section(JsonElement section, int index, IReadOnlyList<GlpiBlock> blocks, ForeignText text, ImportNotes notes)
    {
        var title = text.Line(section.Text("name"), "Section");

        // GLPI always shows the first one.
        var show = index == 0 ? null : GlpiCondition.Read(section, title, text, notes);
        return new ForeignSection(title, text.Block(section.Text("description"), title), show,
            [.. blocks.Where(block => block.Section == section.Text("id")).Select(block => block.Field)]);
    }

    private static void NoteRest(JsonElement form, ImportNotes notes)
    {
        foreach (var policy in form.Items("policies").Where(policy => policy.IsTrue("is_active")))
        {
            var strategy = GlpiClass.Last(policy.Text("strategy"));
            var config = policy.Inner("config") ?? default;
            var allowed = AllowedTo.SelectMany(key => config.Get(key)?.Values() ?? []).Select(who => who.Text()).ToList();
            notes.AddIf(!allowed.Contains("all", StringComparer.Ordinal),
                $"Accès : la règle {strategy} n'est pas reprise{(allowed.Count > 0 ? $" ({string.Join(", ", allowed)})" : "")} ; dans le portail, tous les agents qui se connectent voient le formulaire.");
        }

        notes.AddSurroundings(form.Text("entity_name"), form.Text("category_name"), form.Text("is_active") is "0", form.Items("translations").Select(one => one.Text("language")));
        if (form.Text("submit_button_visibility_strategy") is not ("" or "always_visible"))
        {
            notes.AddConditionalSending();
        }
    }
}
