using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>One question as its partial view shows it.</summary>
internal sealed record QuestionView(
    Question Question,
    OpenForm Open,
    IReadOnlyList<string> Values,
    IReadOnlyList<AttachedFile> Files,
    IReadOnlyList<AnswerFault> Faults,
    bool IsShown)
{
    /// <summary>Partial view of the type, for example <c>Fields/ShortText</c>.</summary>
    public string Partial => "Fields/" + Question.GetType().Name[..^nameof(Question).Length];

    public string Id => "q-" + Question.Id;

    public string Name => PostedAnswers.FieldName(Question);

    public string Value => Values is [var first, ..] ? first : "";

    public bool IsWrong => Faults.Count > 0;

    /// <summary>A control that does not show is not sent.</summary>
    public bool IsDisabled => !IsShown;

    public string? AriaInvalid => IsWrong ? "true" : null;

    public string? AriaRequired => Question.Required ? "true" : null;

    /// <summary>Ids of help and error, for aria-describedby.</summary>
    public string? DescribedBy => (Question.Help, IsWrong) switch
    {
        (null, false) => null,
        (null, true) => Id + "-error",
        (_, false) => Id + "-help",
        _ => $"{Id}-help {Id}-error",
    };

    /// <summary>Id of the n-th radio button; the first has the question's own, so that the error summary leads to it.</summary>
    public string ChoiceId(int index) => index == 0 ? Id : $"{Id}-{index + 1}";

    public IEnumerable<OfferedCategory> Categories => Open.CategoriesOf((CategoryQuestion)Question);
}
