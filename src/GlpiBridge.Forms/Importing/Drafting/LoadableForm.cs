using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>Takes out of a form the conditions that the loader refuses: those that no answer fulfils, and values that cannot be answers.</summary>
internal static class LoadableForm
{
    /// <param name="document">The form.</param>
    /// <param name="notes">Told what was taken out, in the loader's words; or, of a form that does not load without conditions either, why.</param>
    public static void Mend(FormDocument document, ImportNotes notes)
    {
        if (Fault(document) is null)
        {
            return;
        }

        var conditions = Conditions(document).ToList();
        conditions.ForEach(condition => condition.Set(null));
        if (Fault(document) is { } always)
        {
            conditions.ForEach(condition => condition.Set(condition.Condition));
            notes.Add($"Le fichier ne se charge pas tel quel : {always}");
            return;
        }

        foreach (var (label, condition, set) in conditions)
        {
            set(condition);
            if (Fault(document) is { } fault)
            {
                set(null);
                notes.Add(label, $"la condition n'est pas reprise, et la question se montre toujours. {fault}");
            }
        }
    }

    private static IEnumerable<(string Label, ConditionDocument Condition, Action<ConditionDocument?> Set)> Conditions(FormDocument document)
    {
        foreach (var section in document.Sections!)
        {
            if (section.ShowWhen is { } ofSection)
            {
                yield return (section.Title!, ofSection, condition => section.ShowWhen = condition);
            }

            foreach (var question in section.Questions!)
            {
                if (question.ShowWhen is { } ofQuestion)
                {
                    yield return (question.Label!, ofQuestion, condition => question.ShowWhen = condition);
                }
            }
        }
    }

    private static string? Fault(FormDocument document)
    {
        try
        {
            FormReader.Read(document.Id + ".yaml", FormYaml.Write(document, []));
            return null;
        }
        catch (FormFileException wrong)
        {
            // Without the line of a file that nobody has seen.
            return wrong.Message[(wrong.Message.IndexOf(" : ", StringComparison.Ordinal) + 3)..];
        }
    }
}
