using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Translating;

/// <summary>What a question is called in another language; null for what stays French.</summary>
internal sealed record TranslatedQuestion(TranslatedQuestionDocument Words)
{
    /// <summary>A question that the file says nothing of.</summary>
    public static TranslatedQuestion Nothing { get; } = new(new TranslatedQuestionDocument());

    /// <summary>The same answers in other words; values stay, for they are what is sent.</summary>
    public IReadOnlyList<Choice> Of(IReadOnlyList<Choice> choices) =>
        [.. choices.Select(choice => Words.Choices?.FirstOrDefault(words => words.Value == choice.Value) is { } words ? choice with { Label = words.Label ?? choice.Label, Help = words.Help ?? choice.Help } : choice)];
}
