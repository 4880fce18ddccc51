using System.ComponentModel;
using System.Text.Json.Serialization;
using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Translating;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>Any number of answers out of a list (type <c>checkboxes</c>).</summary>
/// <param name="Choices">The possible answers, in order.</param>
public sealed record CheckboxesQuestion(IReadOnlyList<Choice> Choices) : Question
{
    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) =>
        string.Join('\n', Choices.Where(choice => visible.Values(Id).Contains(choice.Value, StringComparer.Ordinal)).Select(choice => choice.Label));

    internal override IEnumerable<string> ReadBack(IElement shown)
    {
        var read = PlainText.Of(shown).Split('\n').Select(line => Choices.FirstOrDefault(choice => OutlineText.Same(choice.Label, line))?.Value).ToList();
        return read.Contains(null) ? [] : read.OfType<string>();
    }

    internal override IReadOnlyList<Choice> Answers => Choices;

    internal override Question Translated(TranslatedQuestion translation, BuiltInWords builtIn) =>
        (CheckboxesQuestion)base.Translated(translation, builtIn) with { Choices = translation.Of(Choices) };

    /// <inheritdoc/>
    protected override string MissingKey => "fault.choices";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        if (visible.Values(Id).Any(value => Choices.All(choice => choice.Value != value)))
        {
            yield return new AnswerFault(Id, "fault.choice");
        }
    }
}

[QuestionType("checkboxes")]
internal sealed class CheckboxesDocument : QuestionDocument
{
    [JsonRequired, Description("Réponses possibles, dans l'ordre de la page ; plusieurs peuvent être cochées.")]
    public List<ChoiceDocument>? Choices { get; set; }

    public override Question Build(QuestionSource source) => new CheckboxesQuestion(source.Choices(Choices));
}
