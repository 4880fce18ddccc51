using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Loading;

/// <summary>Tells why a test on a question could never hold, whatever the user answers.</summary>
internal static class TestFault
{
    // Nothing but the value itself is looked at.
    private static readonly AnswerRules Rules = new() { CategoryName = (_, _) => "", Extensions = new HashSet<string>(), MaxFileBytes = 0 };

    public static string? Of(Condition test, Question question) => (test, question) switch
    {
        (_, InformationQuestion) => $"« {question.Id} » est un paragraphe d'information : il n'a pas de réponse. Nommez une autre question.",
        (Condition.Filled, _) => null,
        (_, FilesQuestion or RichTextQuestion) => $"une condition sur « {question.Id} » ne peut que demander si elle est remplie. Écrivez filled: true ou filled: false.",
        (Condition.OneOf { Values: var values }, _) => values.Select(value => OfValue(value, question)).FirstOrDefault(fault => fault is not null),
        (Condition.Contains { Text: var text }, _) when ChoicesOf(question) is { } choices && !choices.Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase)) =>
            $"aucune réponse possible de « {question.Id} » ne contient « {text} ». Réponses possibles : {string.Join(", ", choices)}.",
        _ => null,
    };

    /// <summary>The values of a question that has a list of them, or null.</summary>
    public static IReadOnlyList<string>? ChoicesOf(Question question) => question switch
    {
        ChoiceQuestion choice => [.. choice.Choices.Select(choice => choice.Value)],
        CheckboxesQuestion checkboxes => [.. checkboxes.Choices.Select(choice => choice.Value)],
        PersonQuestion person => [.. person.Choices.Select(choice => choice.Value)],
        _ => null,
    };

    private static string? OfValue(string value, Question question)
    {
        if (ChoicesOf(question) is { } choices)
        {
            return choices.Contains(value, StringComparer.Ordinal)
                ? null
                : $"« {value} » n'est pas une réponse possible de « {question.Id} ».{Nearest.Suggestion(value, choices)} Réponses possibles : {string.Join(", ", choices)}.";
        }

        var answers = FormAnswers.Empty.With(question.Id, value);
        return string.IsNullOrWhiteSpace(value) || question.Check(answers, Rules).Any()
            ? $"« {value} » ne peut pas être une réponse valable de « {question.Id} ». Corrigez la valeur."
            : null;
    }
}
