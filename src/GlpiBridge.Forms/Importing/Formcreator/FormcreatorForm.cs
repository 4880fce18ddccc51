using System.Text.Json;

namespace GlpiBridge.Forms.Importing.Formcreator;

/// <summary>Reads one form of an export of Formcreator. The format has changed little from 2.6 to 2.14; where it has, both are read.</summary>
internal static class FormcreatorForm
{
    public static ForeignForm Read(JsonElement form)
    {
        var notes = new ImportNotes();
        var text = new ForeignText(notes, isEscaped: true);
        var name = text.Line(form.Text("name"), "Formulaire sans nom");
        NoteRest(form, notes);
        var questions = new FormcreatorQuestion(text, notes);
        var sections = form.Items("_sections").OrderBy(section => section.Number("order")).Select(section => Section(section, questions, text, notes)).ToList();
        return new ForeignForm
        {
            Name = name,
            Sentence = text.Block(form.Text("description"), name),
            Introduction = text.Block(form.Text("content"), name),
            Sections = sections,
            Ticket = new FormcreatorTarget([.. sections.SelectMany(section => section.Fields)], text, notes).Read(form),
            Notes = notes,
        };
    }

    private static ForeignSection Section(JsonElement section, FormcreatorQuestion questions, ForeignText text, ImportNotes notes)
    {
        var title = text.Line(section.Text("name"), "Section");
        return new ForeignSection(title, "", FormcreatorCondition.Read(section, title, text, notes),
            [.. section.Items("_questions")
                .OrderBy(question => question.Number("row") ?? question.Number("order")).ThenBy(question => question.Number("col"))
                .Select(questions.Read)]);
    }

    private static void NoteRest(JsonElement form, ImportNotes notes)
    {
        switch (form.Text("access_rights"))
        {
            case "0":
                notes.Add("Accès : le formulaire est public dans GLPI ; le portail demande toujours de se connecter.");
                break;
            case "2":
                notes.Add($"Accès : le formulaire est réservé dans GLPI ({Names(form, "_profiles", "_users", "_groups")}) ; dans le portail, tous les agents le voient.");
                break;
        }

        if (form.IsTrue("validation_required") || form.Items("_validators").Any())
        {
            notes.Add($"Validation : le formulaire se fait valider avant d'être envoyé ({Names(form, "_validators")}) ; le portail crée le ticket aussitôt.");
        }

        notes.AddIf(form.IsTrue("is_captcha_enabled"), "Captcha : il n'est pas repris ; le portail demande de se connecter.");
        notes.AddIf(form.IsTrue("is_deleted"), "Le formulaire est à la corbeille dans GLPI.");
        notes.AddIf(form.Text("_plugin_formcreator_form").Length > 0, "Enchaînement : le formulaire suivant n'est pas repris.");
        notes.AddSurroundings(form.Text("_entity"), form.Text("_plugin_formcreator_category"), form.Text("is_active") is "0", form.Items("_translations").Select(one => one.Text("name")));
        if (FormcreatorCondition.HasRule(form))
        {
            notes.AddConditionalSending();
        }
    }

    // Whatever each version calls them: every text but the identifiers.
    private static string Names(JsonElement form, params string[] lists)
    {
        var names = lists.SelectMany(list => form.Items(list))
            .SelectMany(item => item.EnumerateObject().Where(property => property.Name is not ("uuid" or "id" or "itemtype" or "level") && property.Value.ValueKind is JsonValueKind.String))
            .Select(property => property.Value.GetString()!).Where(name => name.Length > 0).ToList();
        return names.Count > 0 ? string.Join(", ", names) : "sans précision";
    }
}
