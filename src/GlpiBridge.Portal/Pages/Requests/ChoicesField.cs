using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>The answers to tick of a question.</summary>
/// <param name="View">The question.</param>
/// <param name="Choices">The answers, in order.</param>
internal sealed record ChoicesField(QuestionView View, IReadOnlyList<Choice> Choices)
{
    /// <summary>True when several answers may be ticked.</summary>
    public bool IsMultiple { get; init; }

    public bool IsStacked => IsMultiple || Choices.Any(choice => choice.Help is not null);

    /// <summary>Id of the n-th control; the first has the question's own, so that the error summary leads to it.</summary>
    public string IdOf(int index) => index == 0 ? View.Id : $"{View.Id}-{index + 1}";

    public bool IsChecked(Choice choice) => View.Answers.Values(View.Question.Id).Contains(choice.Value, StringComparer.Ordinal);
}
