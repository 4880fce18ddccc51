using System.ComponentModel;
using System.Text.Json.Serialization;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Translating;

namespace GlpiBridge.Forms.Fields;

/// <summary>One answer out of a list too long for radio buttons (type <c>dropdown</c>).</summary>
/// <param name="Options">The possible answers.</param>
public sealed record DropdownQuestion(IReadOnlyList<Choice> Options) : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Options;

    internal override Question Translated(TranslatedQuestion translation, BuiltInWords builtIn) =>
        (DropdownQuestion)base.Translated(translation, builtIn) with { Options = translation.Of(Options) };

    /// <inheritdoc/>
    protected override string MissingKey => "fault.category";
}

[QuestionType("dropdown")]
internal sealed class DropdownDocument : QuestionDocument
{
    [JsonRequired, Description("Réponses possibles, dans l'ordre de la liste.")]
    public List<ChoiceDocument>? Choices { get; set; }

    public override Question Build(QuestionSource source) => new DropdownQuestion(source.Choices(Choices));
}
