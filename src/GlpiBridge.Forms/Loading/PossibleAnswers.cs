using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>The answers to a question that some tests can tell apart, one of each sort.</summary>
internal static class PossibleAnswers
{
    private const int MaxCombined = 10;

    // Stands for any text that no condition names.
    private const string Other = "\u00a4";

    private static readonly AttachedFile File = new(Guid.Empty, "fichier", "application/octet-stream", 1);

    /// <summary>The answers, or null when there are too many sorts to try.</summary>
    public static IReadOnlyList<FormAnswers>? Of(Question question, IReadOnlyList<Condition> tests)
    {
        if (question is FilesQuestion)
        {
            return [FormAnswers.Empty, FormAnswers.Empty.WithFiles(question.Id, [File])];
        }

        var single = TestFault.ChoicesOf(question) ?? TextsOf(question, tests);
        if (single is null)
        {
            return null;
        }

        var sorts = single.Select(value => FormAnswers.Empty.With(question.Id, value)).DistinctBy(Told).ToList();
        return question is not CheckboxesQuestion ? [FormAnswers.Empty, .. sorts]
            : sorts.Count <= MaxCombined ? [.. Subsets(sorts.Select(answer => answer.Value(question.Id)).ToList()).Select(values => FormAnswers.Empty.With(question.Id, values))]
            : null;

        string Told(FormAnswers answers) => string.Concat(tests.Select(test => test.IsMet(answers) ? '1' : '0'));
    }

    private static List<string>? TextsOf(Question question, IReadOnlyList<Condition> tests)
    {
        var parts = tests.OfType<Condition.Contains>().Select(test => test.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var whole = tests.OfType<Condition.OneOf>().SelectMany(test => test.Values);
        return parts.Count > MaxCombined ? null
            : question.Keys.Count == 0 ? []
            : [Other, .. whole, .. Subsets(parts).Where(subset => subset.Count > 0).Select(subset => string.Join(Other, subset))];
    }

    private static IEnumerable<List<string>> Subsets(List<string> values) =>
        Enumerable.Range(0, 1 << values.Count).Select(bits => values.Where((_, index) => (bits & (1 << index)) != 0).ToList());
}
