using System.ComponentModel;
using System.Globalization;
using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Translating;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>A number, with a point or a comma (type <c>number</c>).</summary>
public sealed record NumberQuestion : Question
{
    /// <summary>Smallest number allowed, or null.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number allowed, or null.</summary>
    public decimal? Max { get; init; }

    /// <summary>Most digits after the comma; 0 for whole numbers.</summary>
    public int Decimals { get; init; }

    /// <summary>What is counted, shown after the field, or null.</summary>
    public string? Unit { get; init; }

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) =>
        base.Display(visible, rules) is { Length: > 0 } number ? $"{number} {Unit}".TrimEnd() : "";

    internal override Question Translated(TranslatedQuestion translation, BuiltInWords builtIn) =>
        (NumberQuestion)base.Translated(translation, builtIn) with { Unit = translation.Words.Unit ?? Unit };

    internal override IEnumerable<string> ReadBack(IElement shown)
    {
        var text = PlainText.Of(shown);
        return [Unit is not null && text.EndsWith(Unit, StringComparison.Ordinal) ? text[..^Unit.Length].TrimEnd() : text];
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        if (Read(visible.Value(Id)) is not { } number || number.Scale > Decimals)
        {
            yield return new AnswerFault(Id, Decimals == 0 ? "fault.number-whole" : "fault.number");
        }
        else if (number < Min)
        {
            yield return new AnswerFault(Id, "fault.number-low", Min.Value);
        }
        else if (number > Max)
        {
            yield return new AnswerFault(Id, "fault.number-high", Max.Value);
        }
    }

    private static decimal? Read(string value) =>
        decimal.TryParse(value.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

[QuestionType("number")]
internal sealed class NumberDocument : QuestionDocument
{
    [Description("Plus petit nombre accepté.")]
    public decimal? Min { get; set; }

    [Description("Plus grand nombre accepté.")]
    public decimal? Max { get; set; }

    [Description("Chiffres après la virgule au plus (0 sans cette clé : nombre entier).")]
    public int? Decimals { get; set; }

    [Description("Ce que l'on compte, affiché après le champ.")]
    public string? Unit { get; set; }

    public override Question Build(QuestionSource source) => Min > Max
        ? throw source.Error("max", "le plus grand nombre est inférieur au plus petit.")
        : new NumberQuestion { Min = Min, Max = Max, Decimals = source.Between(Decimals, 0, 0, 10, "decimals"), Unit = Unit };
}
