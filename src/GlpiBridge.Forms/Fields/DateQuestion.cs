using System.ComponentModel;
using System.Globalization;
using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>A day (type <c>date</c>). The value is <c>yyyy-MM-dd</c>, as browsers send it, or <c>dd/MM/yyyy</c>, as people without a date field type it.</summary>
public sealed record DateQuestion : Question
{
    private static readonly string[] Shapes = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>First day allowed, or null.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>Last day allowed, or null.</summary>
    public DateOnly? Max { get; init; }

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) =>
        Read(visible.Value(Id)) is { } day ? French(day) : base.Display(visible, rules);

    internal override IEnumerable<string> ReadBack(IElement shown) =>
        Read(PlainText.Of(shown)) is { } day ? [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : [];

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        if (Read(visible.Value(Id)) is not { } day)
        {
            yield return new AnswerFault(Id, "fault.date");
        }
        else if (day < Min)
        {
            yield return new AnswerFault(Id, "fault.date-early", French(Min.Value));
        }
        else if (day > Max)
        {
            yield return new AnswerFault(Id, "fault.date-late", French(Max.Value));
        }
    }

    /// <summary>The day of a value, or null when it is none.</summary>
    /// <param name="value">What was typed or picked.</param>
    public static DateOnly? Read(string? value) =>
        DateOnly.TryParseExact(value?.Trim(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string French(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

[QuestionType("date")]
internal sealed class DateDocument : QuestionDocument
{
    [Description("Premier jour accepté, de la forme 2026-12-31.")]
    public string? Min { get; set; }

    [Description("Dernier jour accepté, de la forme 2026-12-31.")]
    public string? Max { get; set; }

    public override Question Build(QuestionSource source)
    {
        var question = new DateQuestion { Min = Day(source, Min, "min"), Max = Day(source, Max, "max") };
        return question.Min > question.Max ? throw source.Error("max", "le dernier jour précède le premier.") : question;
    }

    private static DateOnly? Day(QuestionSource source, string? value, string key) =>
        value is null ? null : DateQuestion.Read(value) ?? throw source.Error(key, $"« {value} » n'est pas un jour. Écrivez-le comme 2026-12-31.");
}
