using System.ComponentModel;
using System.Text.Json.Serialization;
using AngleSharp.Dom;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Fields;

/// <summary>An ITIL category below a root, picked by searching the tree (type <c>category</c>). The value is GLPI's id.</summary>
/// <param name="Root">Full name of the category whose descendants are offered, for example <c>Incident &gt; Logiciel</c>.</param>
public sealed record CategoryQuestion(string Root) : Question
{
    private const int LongestRoot = 1_000;

    /// <summary>Offers the categories for this kind of ticket; null for that of the form.</summary>
    public TicketKind? Kind { get; init; }

    /// <summary>True offers also what GLPI hides from its simplified interface.</summary>
    public bool IncludesHidden { get; init; }

    /// <inheritdoc/>
    public override string Display(FormAnswers visible, AnswerRules rules) =>
        visible.Value(Id) is { Length: > 0 } id ? rules.CategoryName(this, id) ?? "" : "";

    // A name is no id: the ticket itself tells its category.
    internal override IEnumerable<string> ReadBack(IElement shown) => [];

    /// <inheritdoc/>
    protected override string MissingKey => "fault.category";

    /// <inheritdoc/>
    protected override IEnumerable<AnswerFault> CheckAnswer(FormAnswers visible, AnswerRules rules)
    {
        if (visible.Values(Id) is not [var only] || rules.CategoryName(this, only) is null)
        {
            yield return new AnswerFault(Id, "fault.category-unknown");
        }
    }

    /// <summary>True for a full name that GLPI could hold: no empty level, levels separated by « &gt; » with a blank on each side.</summary>
    internal static bool CanExist(string fullName) =>
        fullName.Length <= LongestRoot && fullName.Split(" > ").All(level => level.Trim() is { Length: > 0 and <= 255 } name && name == level && !name.Contains('>', StringComparison.Ordinal));
}

[QuestionType("category")]
internal sealed class CategoryDocument : QuestionDocument
{
    [JsonRequired, Description("Nom complet de la catégorie dont les descendantes sont proposées, par exemple « Incident > Logiciel ».")]
    public string? Root { get; set; }

    [Description("Catégories proposées : incident ou request (celles du type de ticket du formulaire sans cette clé).")]
    public TicketKind? Kind { get; set; }

    [Description("true : propose aussi les catégories que GLPI cache de l'interface simplifiée.")]
    public bool IncludeHidden { get; set; }

    public override Question Build(QuestionSource source)
    {
        var root = source.Needed(Root, "root");
        return CategoryQuestion.CanExist(root)
            ? new CategoryQuestion(root) { Kind = Kind, IncludesHidden = IncludeHidden }
            : throw source.Error("root", $"aucune catégorie ne peut s'appeler « {root} ». Écrivez les niveaux séparés par « > » avec un espace de chaque côté, par exemple « Incident > Logiciel ».");
    }
}
