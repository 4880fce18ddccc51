using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>
/// Looks for answers that satisfy conditions, by trying every combination of those that the conditions can tell apart, in the order of the page and
/// with hidden questions unanswered. Exact for lists of choices; texts are tried with the words that conditions name.
/// </summary>
internal sealed class ConditionSolver(FormDefinition form)
{
    // Far more than any form needs; beyond, the form is given the benefit of the doubt.
    private const int MaxTries = 20_000;

    private readonly Dictionary<string, (Question Question, FormSection Section)> questions = form.Sections
        .SelectMany(section => section.Questions.Select(question => (Question: question, Section: section)))
        .ToDictionary(entry => entry.Question.Id, StringComparer.Ordinal);

    /// <summary>False when no answers satisfy all the conditions together.</summary>
    public bool CanHold(IReadOnlyList<Condition> goal) => Find(goal) is not null;

    /// <summary>Answers that satisfy all the conditions together, to the questions that matter for it; none of them when there are too many to try. Null when there are none.</summary>
    public FormAnswers? Find(IReadOnlyList<Condition> goal)
    {
        if (goal.Count == 0)
        {
            return FormAnswers.Empty;
        }

        var relevant = Closure(goal);
        var conditions = relevant.SelectMany(id => ConditionsOf(questions[id])).Concat(goal).ToList();
        var tests = conditions.SelectMany(Tests).Distinct().ToLookup(test => test.Questions.First(), StringComparer.Ordinal);
        var asked = form.Questions.Where(question => relevant.Contains(question.Id)).ToList();
        var search = new Search(goal, [.. asked.Select(question => (questions[question.Id], PossibleAnswers.Of(question, [.. tests[question.Id]])))]);
        return search.Find(0, FormAnswers.Empty);
    }

    private HashSet<string> Closure(IEnumerable<Condition> goal)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(goal.SelectMany(condition => condition.Questions));
        while (open.TryPop(out var id))
        {
            if (found.Add(id))
            {
                foreach (var next in ConditionsOf(questions[id]).SelectMany(condition => condition.Questions))
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    private static IEnumerable<Condition> ConditionsOf((Question Question, FormSection Section) entry) =>
        new[] { entry.Section.ShowWhen, entry.Question.ShowWhen }.OfType<Condition>();

    private static IEnumerable<Condition> Tests(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Parts.SelectMany(Tests),
        Condition.AnyOf any => any.Parts.SelectMany(Tests),
        Condition.Negation not => Tests(not.Part),
        _ => [condition],
    };

    private sealed class Search(IReadOnlyList<Condition> goal, IReadOnlyList<((Question Question, FormSection Section) Entry, IReadOnlyList<FormAnswers>? Answers)> asked)
    {
        private int tries;

        public FormAnswers? Find(int index, FormAnswers given)
        {
            if (++tries > MaxTries)
            {
                return FormAnswers.Empty;
            }

            if (index == asked.Count)
            {
                return goal.All(condition => condition.IsMet(given)) ? given : null;
            }

            var (entry, answers) = asked[index];
            return !ConditionsOf(entry).All(condition => condition.IsMet(given)) ? Find(index + 1, given)
                : answers is null ? FormAnswers.Empty
                : answers.Select(answer => Find(index + 1, given.With(entry.Question.Id, answer))).FirstOrDefault(found => found is not null);
        }
    }
}
