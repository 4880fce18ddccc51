using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Rendering;

/// <summary>One question with its answer.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Label">Short title of the question.</param>
/// <param name="Html">The answer as harmless HTML.</param>
/// <param name="IsBlock">True when the answer needs lines of its own: several paragraphs, a list, a table, a picture.</param>
/// <param name="IsAsset">True for a serial number.</param>
/// <param name="AssetName">Name of the device that the number stands for, or null.</param>
public sealed record Answer(string Question, string Label, string Html, bool IsBlock, bool IsAsset, string? AssetName)
{
    internal static Answer Of(Question question, FormAnswers visible, AnswerRules rules)
    {
        var html = RichText.Inlined(question.Markup(visible, rules));
        return new Answer(
            question.Id,
            question.TicketLabel,
            html,
            RichText.IsBlock(html),
            question is AssetQuestion,
            question is AssetQuestion ? rules.AssetName(question.Display(visible, rules)) : null);
    }
}
