using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// Where an agent goes on when an article did not help. The categories of the FAQ and those of tickets are two trees of GLPI that nothing
/// links: a category of the same name is taken for the same subject, the deepest one first.
/// </summary>
public sealed class FaqForms(FormCatalogue catalogue, CategoryCatalogue categories)
{
    /// <summary>All forms, each without a category.</summary>
    public IReadOnlyList<FaqForm> All => [.. catalogue.Forms.Select(form => new FaqForm(form, null))];

    /// <param name="agent">The agent; their entity decides which categories there are.</param>
    /// <param name="paths">Full names of the article's categories.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The forms that know the subject, each with its category; all forms when none does.</returns>
    public async Task<IReadOnlyList<FaqForm>> ForAsync(Agent agent, IReadOnlyList<string> paths, CancellationToken ct)
    {
        var ways = new List<FaqForm>();
        foreach (var form in catalogue.Forms)
        {
            if (await FindAsync(agent, form, paths, ct) is { } category)
            {
                ways.Add(new FaqForm(form, category));
            }
        }

        return ways.Count > 0 ? ways : All;
    }

    private async Task<OfferedCategory?> FindAsync(Agent agent, FormDefinition form, IReadOnlyList<string> paths, CancellationToken ct)
    {
        foreach (var question in form.Questions.OfType<CategoryQuestion>())
        {
            var offered = await categories.OfferedAsync(agent, form, question, ct);
            if (paths.Select(path => SameSubject(OfferedCategory.LevelsOf(path), offered)).FirstOrDefault(found => found is not null) is { } category)
            {
                return category;
            }
        }

        return null;
    }

    private static OfferedCategory? SameSubject(string[] levels, IReadOnlyList<OfferedCategory> offered)
    {
        var folded = levels.Select(Folded.Text).ToList();
        return folded.AsEnumerable().Reverse()
            .Select(name => offered.Where(category => Folded.Text(category.Name) == name)
                .MaxBy(category => category.Parents.Count(parent => folded.Contains(Folded.Text(parent)))))
            .FirstOrDefault(found => found is not null);
    }
}

/// <param name="Form">The form.</param>
/// <param name="Category">The category with which it opens; null for none.</param>
public sealed record FaqForm(FormDefinition Form, OfferedCategory? Category);
