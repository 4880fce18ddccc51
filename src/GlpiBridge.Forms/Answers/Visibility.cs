namespace GlpiBridge.Forms.Answers;

/// <summary>Which questions show for given answers, and what remains of the answers once those of hidden questions are set aside.</summary>
public sealed record Visibility
{
    private readonly HashSet<string> shown;

    private Visibility(FormAnswers visible, HashSet<string> shown, HashSet<FormSection> sections)
    {
        Answers = visible;
        this.shown = shown;
        Sections = sections;
    }

    /// <summary>The answers of the questions that show: all that may reach GLPI.</summary>
    public FormAnswers Answers { get; }

    /// <summary>The sections that show.</summary>
    public IReadOnlySet<FormSection> Sections { get; }

    /// <summary>True when the question shows.</summary>
    public bool Shows(string question) => shown.Contains(question);

    /// <summary>
    /// Goes through the form in the order of the page. A condition looks at earlier questions only (the loader sees to it), so one
    /// pass is enough, and a hidden question counts as unanswered for those below it. Answers to unknown questions are dropped.
    /// </summary>
    public static Visibility Of(Questionnaire form, FormAnswers answers)
    {
        var visible = FormAnswers.Empty;
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var sections = new HashSet<FormSection>(ReferenceEqualityComparer.Instance);
        foreach (var section in form.Sections)
        {
            if (section.ShowWhen is { } sectionCondition && !sectionCondition.IsMet(visible))
            {
                continue;
            }

            sections.Add(section);
            foreach (var question in section.Questions)
            {
                if (question.ShowWhen is { } condition && !condition.IsMet(visible))
                {
                    continue;
                }

                shown.Add(question.Id);
                visible = question.KeysInUse(answers).Aggregate(visible, (all, key) => all.With(key, answers));
            }
        }

        return new Visibility(visible, shown, sections);
    }
}
