using System.ComponentModel;
using System.Text.Json.Serialization;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Translating;

namespace GlpiBridge.Forms.Fields;

/// <summary>One answer out of a list that the author wrote (type <c>radio</c>).</summary>
/// <param name="Options">The possible answers.</param>
public sealed record RadioQuestion(IReadOnlyList<Choice> Options) : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Options;

    internal override Question Translated(TranslatedQuestion translation, BuiltInWords builtIn) =>
        (RadioQuestion)base.Translated(translation, builtIn) with { Options = translation.Of(Options) };
}

[QuestionType("radio")]
internal sealed class RadioDocument : QuestionDocument
{
    [JsonRequired, Description("Réponses possibles, dans l'ordre de la page.")]
    public List<ChoiceDocument>? Choices { get; set; }

    public override Question Build(QuestionSource source) => new RadioQuestion(source.Choices(Choices));
}
