using GlpiBridge.Desk.Categories;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Desk.Forms;

/// <summary>A form as one agent may fill it in: the definition with the categories and files allowed.</summary>
public sealed record OpenForm(FormDefinition Definition, IReadOnlyList<OfferedCategory> Categories, AnswerRules Rules)
{
    /// <summary>The categories that a question offers, children right under their parent.</summary>
    public IEnumerable<OfferedCategory> CategoriesOf(CategoryQuestion question) => Categories.Where(category => category.IsBelow(question.Root));
}
