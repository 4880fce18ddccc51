using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Desk.Forms;

/// <summary>Gathers what an agent needs to fill a form in.</summary>
public sealed class FormOpening(CategoryCatalogue categories, AttachmentLimits attachments)
{
    public async Task<OpenForm> OpenAsync(Agent agent, FormDefinition form, CancellationToken ct)
    {
        var offered = await categories.OfferedAsync(agent, form.Ticket.Kind, ct);
        var files = await attachments.ReadAsync(ct);
        return new OpenForm(form, offered, new AnswerRules
        {
            Categories = question => Names(offered, question),
            Extensions = files.Extensions,
            MaxFileBytes = files.MaxBytes,
        });
    }

    private static Dictionary<string, string> Names(IReadOnlyList<OfferedCategory> offered, CategoryQuestion question) =>
        offered.Where(category => category.IsBelow(question.Root))
            .ToDictionary(category => category.Id.Value.ToString(CultureInfo.InvariantCulture), category => category.FullName);
}
