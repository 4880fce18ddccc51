namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>A one-line control of a question, or of one of its parts.</summary>
/// <param name="View">The question.</param>
/// <param name="Key">Key of the answer.</param>
/// <param name="Label">Words above the control.</param>
/// <param name="MaxLength">Most characters.</param>
internal sealed record LineField(QuestionView View, string Key, string Label, int MaxLength)
{
    public string Type { get; init; } = "text";

    public string? InputMode { get; init; }

    public string? Autocomplete { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }

    /// <summary>What is counted, after the control.</summary>
    public string? Unit { get; init; }

    public string? Help { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDisabled { get; init; }

    public string Value { get; init; } = "";

    public string Id => QuestionView.IdOf(Key);

    public string Name => PostedAnswers.FieldName(Key);

    /// <summary>The control of a whole question.</summary>
    public static LineField Of(QuestionView view, int maxLength) => new(view, view.Question.Id, view.Question.Label, maxLength)
    {
        Help = view.Question.Help,
        IsRequired = view.IsRequired,
        IsDisabled = view.IsDisabled,
        Value = view.Value,
    };
}
