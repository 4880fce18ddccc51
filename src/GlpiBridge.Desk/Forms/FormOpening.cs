using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Forms;

/// <summary>Gathers what an agent needs to fill a form in.</summary>
public sealed class FormOpening(CategoryCatalogue categories, RootCheck roots, AttachmentLimits attachments, Callers callers, CallbackMemory callbacks, AnnouncementBoard board)
{
    public async Task<OpenForm> OpenAsync(Agent agent, FormDefinition form, CancellationToken ct)
    {
        var announcements = board.ReadAsync(agent, ct);
        await roots.TellMissingAsync(form, ct);
        var offered = new Dictionary<string, IReadOnlyList<OfferedCategory>>(StringComparer.Ordinal);
        foreach (var question in form.Questions.OfType<CategoryQuestion>())
        {
            offered[question.Id] = await categories.OfferedAsync(agent, form, question, ct);
        }

        var files = await attachments.ReadAsync(ct);
        var caller = await callers.OfAsync(agent, ct);
        return new OpenForm
        {
            Definition = form,
            Agent = agent,
            Caller = caller,
            Callback = caller.Phone is null ? await callbacks.OfAsync(agent.UserId.Value, ct) : null,
            Categories = await categories.OfferedAsync(agent, form.Ticket.Kind, ct),
            ByQuestion = offered,
            Rules = new AnswerRules
            {
                CategoryName = (question, id) => offered[question.Id].FirstOrDefault(category => category.Value == id)?.FullName,
                Extensions = files.Extensions,
                MaxFileBytes = files.MaxBytes,
            },
            Announcements = await announcements,
        };
    }
}
