using GlpiBridge.Forms.Conditions;

namespace GlpiBridge.Forms.Loading;

/// <summary>Refuses what no answers can bring about: a section or a question that never shows, a question that never becomes mandatory, a category never taken.</summary>
internal sealed class ReachCheck(FormFile file, FormDefinition form)
{
    private readonly ConditionSolver solver = new(form);

    public void ThrowIfOutOfReach()
    {
        for (var s = 0; s < form.Sections.Count; s++)
        {
            CheckSection(form.Sections[s], $"sections[{s}]");
        }

        for (var r = 0; r < form.Ticket.Categories.Count; r++)
        {
            ThrowUnless([form.Ticket.Categories[r].When], $"ticket.categories[{r}].when", "cette règle ne peut jamais s'appliquer : aucune réponse ne remplit sa condition.");
        }
    }

    private void CheckSection(FormSection section, string place)
    {
        ThrowUnless([section.ShowWhen], place + ".show-when", $"la section « {section.Title} » ne peut jamais apparaître : aucune réponse ne remplit sa condition.");
        for (var q = 0; q < section.Questions.Count; q++)
        {
            var question = section.Questions[q];
            var here = $"{place}.questions[{q}]";
            var with = section.ShowWhen is null ? "" : " avec celle de sa section";
            ThrowUnless([section.ShowWhen, question.ShowWhen], here + ".show-when", $"la question « {question.Id} » ne peut jamais apparaître : aucune réponse ne remplit sa condition{with}.");
            ThrowUnless([section.ShowWhen, question.ShowWhen, question.RequiredWhen], here + ".required-when",
                $"la question « {question.Id} » ne peut jamais devenir obligatoire : aucune réponse ne remplit cette condition quand la question est visible.");
        }
    }

    private void ThrowUnless(IEnumerable<Condition?> conditions, string place, string sentence)
    {
        if (!solver.CanHold([.. conditions.OfType<Condition>()]))
        {
            throw file.Error(place, sentence + " Vérifiez les conditions des questions dont elle dépend, ou retirez-la.");
        }
    }
}
