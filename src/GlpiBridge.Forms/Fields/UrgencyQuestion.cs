using System.Globalization;
using GlpiBridge.Forms.Answers;

namespace GlpiBridge.Forms.Fields;

/// <summary>The urgency with its legend (type <c>urgency</c>). Values are GLPI's: 5 very high to 1 very low.</summary>
/// <param name="Levels">The levels offered, in the order of the page.</param>
public sealed record UrgencyQuestion(IReadOnlyList<Choice> Levels) : ChoiceQuestion
{
    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Choices => Levels;

    /// <summary>The level chosen (1 to 5), or null when there is none.</summary>
    public static int? Level(FormAnswers answers, string question) =>
        int.TryParse(answers.Value(question), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 5
            ? level
            : null;
}
