using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Translating;

namespace GlpiBridge.Forms.Fields;

/// <summary>The urgency with its legend (type <c>urgency</c>). Values are GLPI's: 5 very high to 1 very low.</summary>
/// <param name="Levels">The levels offered, in the order of the page.</param>
public sealed record UrgencyQuestion(IReadOnlyList<Choice> Levels) : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Levels;

    internal override Question Translated(TranslatedQuestion translation, BuiltInWords builtIn) =>
        (UrgencyQuestion)base.Translated(translation, builtIn) with { Levels = translation.Of(Levels) };

    /// <summary>The level chosen (1 to 5), or null when there is none.</summary>
    public static int? Level(FormAnswers answers, string question) =>
        int.TryParse(answers.Value(question), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 5
            ? level
            : null;
}

[QuestionType("urgency")]
internal sealed class UrgencyDocument : QuestionDocument
{
    [JsonRequired, Description("Niveaux proposés, du plus au moins urgent ; les valeurs sont celles de GLPI, de 5 (très haute) à 1 (très basse).")]
    public List<ChoiceDocument>? Choices { get; set; }

    public override Question Build(QuestionSource source)
    {
        var levels = source.Choices(Choices);
        return levels.All(level => level.Value is "1" or "2" or "3" or "4" or "5")
            ? new UrgencyQuestion(levels)
            : throw source.Error("choices", "les valeurs d'une urgence sont celles de GLPI : 5 (très haute) à 1 (très basse).");
    }
}
