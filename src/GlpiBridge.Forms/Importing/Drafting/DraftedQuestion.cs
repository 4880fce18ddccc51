using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>A question of ours that a field became.</summary>
/// <param name="Field">The field.</param>
/// <param name="Document">The question.</param>
/// <param name="Section">The section that asks it.</param>
/// <param name="Answers">Our values by what GLPI's conditions may call them; null where the answer is free.</param>
internal sealed record DraftedQuestion(ForeignField Field, QuestionDocument Document, SectionDocument Section, IReadOnlyDictionary<string, string>? Answers)
{
    /// <summary>What has to hold for it to show.</summary>
    public IReadOnlyList<ConditionDocument> ShownWhen => [.. new[] { Section.ShowWhen, Document.ShowWhen }.OfType<ConditionDocument>()];
}
