using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>All answers of a form, to be read once more before they go.</summary>
internal sealed class Review(FormView view)
{
    public FormView View => view;

    public string FormAddress => DraftAddress.Of(view.Definition.Id, view.Submission);

    public IEnumerable<ReviewSection> Sections => view.Definition.Sections
        .Select((section, index) => new ReviewSection($"v-{index}", section.Title, [.. Rows(section)]))
        .Where(section => section.Rows.Count > 0);

    private IEnumerable<ReviewRow> Rows(FormSection section) => section.Questions
        .Where(question => view.Visibility.Shows(question.Id) && question is not InformationQuestion)
        .Select(question => new ReviewRow(
            question.Label,
            view.Shown(question),
            $"{FormAddress}#{QuestionView.IdOf(question.Id)}"));
}

/// <param name="Id">Identifier in the page.</param>
/// <param name="Title">Heading.</param>
/// <param name="Rows">Its questions.</param>
internal sealed record ReviewSection(string Id, string Title, IReadOnlyList<ReviewRow> Rows);

/// <param name="Label">The question.</param>
/// <param name="Html">The answer as harmless HTML; empty when there is none.</param>
/// <param name="Address">Where the answer can be changed.</param>
internal sealed record ReviewRow(string Label, string Html, string Address);
