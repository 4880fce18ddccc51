using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>
/// Makes conditions of ours of GLPI's. A test that has no counterpart is noted and left out in such a way that the question rather shows than not: nobody is kept
/// from answering.
/// </summary>
/// <param name="asked">The questions that come before, by their keys.</param>
/// <param name="labels">What each field of the form is called, by its key.</param>
/// <param name="notes">Told what is left out.</param>
internal sealed class ConditionDraft(IReadOnlyDictionary<string, DraftedQuestion> asked, IReadOnlyDictionary<string, string> labels, ImportNotes notes)
{
    /// <param name="show">When it shows, or null for always.</param>
    /// <param name="label">What the question or section is called.</param>
    /// <param name="key">The question's key; "" for a section.</param>
    public ConditionDocument? Of(ForeignShow? show, string label, string key)
    {
        if (show is null)
        {
            return null;
        }

        var condition = Of(show.When, new Owner(label, key), show.Hides);
        if (condition is null)
        {
            notes.Add(label, "se montre toujours, faute de condition qui puisse être reprise.");
        }

        return condition is not null && show.Hides ? Not(condition) : condition;
    }

    private ConditionDocument? Of(ForeignCondition condition, Owner owner, bool hides)
    {
        switch (condition)
        {
            case ForeignCondition.All all:
                var parts = all.Parts.Select(part => Of(part, owner, hides)).ToList();
                return hides && parts.Contains(null) ? null : Joined([.. parts.OfType<ConditionDocument>()], list => new ConditionDocument { All = list });
            case ForeignCondition.Any any:
                var alternatives = any.Parts.Select(part => Of(part, owner, hides)).ToList();
                return !hides && alternatives.Contains(null) ? null : Joined([.. alternatives.OfType<ConditionDocument>()], list => new ConditionDocument { Any = list });
            default:
                return Of((ForeignCondition.Test)condition, owner);
        }
    }

    private static ConditionDocument? Joined(List<ConditionDocument> parts, Func<List<ConditionDocument>, ConditionDocument> join) => parts switch
    {
        [] => null,
        [var only] => only,
        _ => join(parts),
    };

    private ConditionDocument? Of(ForeignCondition.Test test, Owner owner)
    {
        if (!asked.TryGetValue(test.Of, out var question))
        {
            return Lost(test, owner,
                test.Of == owner.Key ? "la question dépend d'elle-même"
                : labels.ContainsKey(test.Of) ? "cette question est posée plus bas, ou n'est pas reprise"
                : "cette question n'existe pas dans l'export");
        }

        var id = question.Document.Id!;
        return test.Operator switch
        {
            ForeignOperator.NotEmpty => new ConditionDocument { Question = id, Filled = true },
            ForeignOperator.Empty => WhileShown(question, new ConditionDocument { Question = id, Filled = false }),
            ForeignOperator.Visible or ForeignOperator.NotVisible => Visible(test, question, owner),
            ForeignOperator.Equal or ForeignOperator.Contains => Holds(test, question, owner),
            ForeignOperator.NotEqual or ForeignOperator.NotContains when Holds(test, question, owner) is { } held => WhileShown(question, Not(held)),
            ForeignOperator.NotEqual or ForeignOperator.NotContains => null,
            _ => Lost(test, owner, "cette comparaison n'existe pas ici"),
        };
    }

    private ConditionDocument? Holds(ForeignCondition.Test test, DraftedQuestion question, Owner owner)
    {
        var id = question.Document.Id!;
        if (question.Document is PersonDocument or CategoryDocument or AssetDocument or RichTextDocument or FilesDocument or InformationDocument)
        {
            return Lost(test, owner, "la réponse à cette question ne se compare pas ici : une condition peut seulement demander si elle est remplie (filled)");
        }

        if (question.Answers is not { } answers)
        {
            return test.Values is [{ Length: > 0 } value]
                ? test.Operator is ForeignOperator.Contains or ForeignOperator.NotContains ? new ConditionDocument { Question = id, Contains = value } : new ConditionDocument { Question = id, Equals = value }
                : Lost(test, owner, "la valeur manque");
        }

        var values = test.Values.Select(value => answers.GetValueOrDefault(value)).ToList();
        if (values.Count == 0 || values.Contains(null))
        {
            return Lost(test, owner, "cette réponse n'est plus possible");
        }

        if (test.IsExact && question.Document is CheckboxesDocument)
        {
            notes.Add(owner.Label, $"la condition sur « {question.Field.Label} » demandait exactement ces réponses ; ici d'autres peuvent s'y ajouter.");
        }

        return Joined([.. values.Select(value => new ConditionDocument { Question = id, Equals = value })], list => new ConditionDocument { All = list });
    }

    private static ConditionDocument Not(ConditionDocument condition) => condition.Not ?? new ConditionDocument { Not = condition };

    // For GLPI a question that does not show is neither empty nor different from anything.
    private static ConditionDocument WhileShown(DraftedQuestion question, ConditionDocument condition) =>
        question.ShownWhen is { Count: > 0 } shown ? new ConditionDocument { All = [.. shown, condition] } : condition;

    private ConditionDocument? Visible(ForeignCondition.Test test, DraftedQuestion question, Owner owner)
    {
        return Joined([.. question.ShownWhen], list => new ConditionDocument { All = list }) is not { } visible ? Lost(test, owner, "cette question se montre toujours")
            : test.Operator is ForeignOperator.Visible ? visible
            : Not(visible);
    }

    private ConditionDocument? Lost(ForeignCondition.Test test, Owner owner, string why)
    {
        var of = labels.TryGetValue(test.Of, out var label) ? label : test.Of;
        notes.Add(owner.Label, $"la condition « {of} {test.Written}{(test.Values.Count > 0 ? " " : "")}{string.Join(", ", test.Values)} » n'est pas reprise : {why}.");
        return null;
    }

    private sealed record Owner(string Label, string Key);
}
