using System.ComponentModel;
using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>
/// Formatted text with pictures at their place (type <c>rich-text</c>). The value is HTML that <see cref="RichText.Clean"/> made; a picture in it is a file
/// kept under the question's id, named by <see cref="RichText.ImageScheme"/>.
/// </summary>
public sealed record RichTextQuestion : Question
{
    /// <summary>Most pictures in one answer.</summary>
    public const int MaxImages = 20;

    private const int MaxMarkup = 250_000;

    /// <summary>Questions that the field holds at first, one a line, or null. Left as they are, they do not count as an answer.</summary>
    public string? Outline { get; init; }

    /// <summary>Height of the field without scripts, in lines.</summary>
    public int Rows { get; init; } = 6;

    /// <summary>Longest answer, in characters of text.</summary>
    public int MaxLength { get; init; } = 20_000;

    /// <inheritdoc/>
    public override string? InitialValue => Outline is null ? null : RichText.FromOutline(Outline);

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) => IsAnswered(visible) ? RichText.ToPlain(visible.Value(Id)) : "";

    /// <inheritdoc/>
    public override string Markup(FormAnswers visible, AnswerRules rules) =>
        IsAnswered(visible) ? RichText.Clean(visible.Value(Id), source => OwnFile(visible, RichText.FileOf(source))) : "";

    internal override IEnumerable<string> ReadBack(IElement shown)
    {
        // GLPI puts each picture into a link to itself.
        foreach (var picture in shown.QuerySelectorAll("img").ToList())
        {
            var whole = picture;
            while (whole.ParentElement is { ChildElementCount: 1 } around && around != shown && around.TextContent.Trim().Length == 0)
            {
                whole = around;
            }

            whole.Remove();
        }

        return RichText.ToPlain(shown.InnerHtml).Trim().Length > 0 ? [RichText.Clean(shown.InnerHtml, _ => null)] : [];
    }

    /// <inheritdoc/>
    protected override string MissingKey => Outline is null ? base.MissingKey : "fault.outline";

    /// <inheritdoc/>
    protected override bool IsAnswered(FormAnswers visible)
    {
        var html = visible.Value(Id);
        if (RichText.Images(html).Any(file => OwnFile(visible, file) is not null))
        {
            return true;
        }

        var text = RichText.ToPlain(html);
        return !string.IsNullOrWhiteSpace(text) && (Outline is null || !OutlineText.Same(text, Outline));
    }

    // A picture whose file is not kept under this question is somebody else's, or gone.
    private Guid? OwnFile(FormAnswers visible, Guid? file) => visible.Files(Id).Any(kept => kept.Id == file) ? file : null;

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        var html = visible.Value(Id);
        var length = RichText.ToPlain(html).Length;
        if (length > MaxLength)
        {
            yield return new AnswerFault(Id, "fault.too-long", MaxLength, length);
        }
        else if (html.Length > MaxMarkup)
        {
            yield return new AnswerFault(Id, "fault.too-rich");
        }

        // One that came while GLPI could not be asked may be of a kind that it drops without a word.
        var shown = RichText.Images(html);
        foreach (var picture in visible.Files(Id).Where(file => shown.Contains(file.Id) && !rules.Extensions.Contains(AttachedFile.ExtensionOf(file.Name))))
        {
            yield return new AnswerFault(Id, "fault.file-type", picture.Name);
        }
    }
}

[QuestionType("rich-text")]
internal sealed class RichTextDocument : QuestionDocument
{
    [Description("Questions déjà présentes dans le champ, une par ligne ; laissées telles quelles, elles ne comptent pas comme réponse.")]
    public string? Outline { get; set; }

    [Description("Hauteur du champ sans JavaScript, en lignes (6 sans cette clé).")]
    public int? Rows { get; set; }

    [Description("Nombre de caractères au plus (20 000 sans cette clé).")]
    public int? MaxLength { get; set; }

    public override Question Build(QuestionSource source) => new RichTextQuestion
    {
        Outline = Outline,
        Rows = source.Between(Rows, 6, 2, 40, "rows"),
        MaxLength = source.Between(MaxLength, 20_000, 1, 60_000, "max-length"),
    };
}
