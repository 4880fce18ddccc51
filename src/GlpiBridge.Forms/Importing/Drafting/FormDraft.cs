using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>Makes a form of ours of a form of GLPI's.</summary>
internal static class FormDraft
{
    // After those that are there already.
    private const int FirstPlace = 100;

    // Nothing of the export goes in here: what stands in a template is run.
    private const string Template = """
        {{- # Corps du ticket d'un formulaire importé.
        intitule_personne = "Personne concernée"
        include "_disposition.html" -}}

        """;

    /// <param name="form">The form.</param>
    /// <param name="id">Its identifier here.</param>
    /// <param name="index">Its place in the export.</param>
    public static ImportedForm Of(ForeignForm form, string id, int index)
    {
        var notes = form.Notes;
        var ids = new Identifiers("question");
        var make = new QuestionDraft(ids, notes);
        var asked = new Dictionary<string, DraftedQuestion>(StringComparer.Ordinal);
        var all = new List<DraftedQuestion>();
        var labels = form.Sections.SelectMany(section => section.Fields).DistinctBy(field => field.Key).ToDictionary(field => field.Key, field => field.Label, StringComparer.Ordinal);
        var conditions = new ConditionDraft(asked, labels, notes);
        var sections = new List<SectionDocument>();
        foreach (var part in form.Sections)
        {
            var section = new SectionDocument { Title = part.Title, Questions = [], ShowWhen = conditions.Of(part.Show, part.Title, "") };
            foreach (var field in part.Introduction.Length > 0 ? part.Fields.Prepend(Introduction(part)) : part.Fields)
            {
                if (make.Of(field, section) is { } question)
                {
                    question.Document.ShowWhen = conditions.Of(field.Show, field.Label, field.Key);
                    section.Questions.Add(question.Document);
                    asked.TryAdd(field.Key, question);
                    all.Add(question);
                }
            }

            if (section.Questions.Count > 0)
            {
                sections.Add(section);
            }
            else
            {
                notes.Add(part.Title, "section sans question, qui n'est pas reprise.");
            }
        }

        var ticket = new TicketDraft(form.Ticket, all, notes).Of(sections, ids.Next, $"{id}.html");
        var document = new FormDocument
        {
            Id = id,
            Order = FirstPlace + index,
            Tile = new TileDocument { Title = form.Name, Sentence = form.Sentence.Length > 0 ? form.Sentence : form.Name, Icon = ticket.Type is TicketKind.Incident ? "alert" : "headset" },
            Title = form.Name,
            Introduction = form.Introduction.Length > 0 ? form.Introduction : null,
            Sections = sections,
            Ticket = ticket,
        };
        LoadableForm.Mend(document, notes);
        return new ImportedForm(id, form.Name, all.Count, FormYaml.Write(document, notes.All), Template, notes.All);
    }

    private static ForeignField Introduction(ForeignSection section) =>
        new() { Key = "", Label = section.Title, Kind = ForeignKind.Information, Written = "description", Help = section.Introduction };
}
