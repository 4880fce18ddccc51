using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Requests;

/// <summary>A new request that begins like an earlier one: which form it takes, and what the form holds. Whom it was for and when to call back are of that time, and left out.</summary>
public sealed class SimilarRequests(FormCatalogue catalogue, CategoryCatalogue categories, TicketSight tickets)
{
    /// <returns>The form that offers the ticket's category; null when none does, or GLPI does not tell.</returns>
    public async Task<FormDefinition?> FormOfAsync(Agent agent, Ticket ticket, CancellationToken ct)
    {
        var kind = ticket.Type is TicketType.Request ? TicketKind.Request : TicketKind.Incident;
        var forms = catalogue.Forms.Where(form => form.Ticket.Kind == kind).ToList();
        try
        {
            foreach (var form in forms)
            {
                if (ticket.Category is { } category && await OffersAsync(agent, form, category, ct))
                {
                    return form;
                }
            }
        }
        catch (Exception silent) when (silent is GlpiException or InvalidOperationException)
        {
            // The page shows without the link.
            return null;
        }

        return forms.Count == 1 ? forms[0] : null;
    }

    /// <summary>What a form holds that is opened like a ticket of the agent's.</summary>
    /// <returns>Null when there is no such ticket, or none that the agent may see.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    public async Task<FormAnswers?> AnswersAsync(OpenForm form, TicketId id, CancellationToken ct)
    {
        if (await tickets.FindAsync(form.Agent, id, ct) is not { } ticket)
        {
            return null;
        }

        var mapping = form.Definition.Ticket;
        var known = (form.AnswersAt(ticket.Category?.Value.ToString(CultureInfo.InvariantCulture)) ?? form.Definition.InitialAnswers).With(mapping.TitleQuestion, ticket.Name);
        var urgency = ((int)ticket.Urgency).ToString(CultureInfo.InvariantCulture);
        if (form.Definition.Questions.OfType<ChoiceQuestion>().FirstOrDefault(question => question.Id == mapping.UrgencyQuestion) is { } asked && asked.Choices.Any(choice => choice.Value == urgency))
        {
            known = known.With(asked.Id, urgency);
        }

        return TicketReading.Read(form.Definition, catalogue.TemplateOf(form.Definition), ticket.Content, known);
    }

    private async Task<bool> OffersAsync(Agent agent, FormDefinition form, ItilCategoryId category, CancellationToken ct)
    {
        foreach (var question in form.Questions.OfType<CategoryQuestion>())
        {
            if ((await categories.OfferedAsync(agent, form, question, ct)).Any(offered => offered.Id == category))
            {
                return true;
            }
        }

        return await categories.FindAsync(category, ct) is { } found
            && form.Ticket.Categories.Any(rule => string.Equals(rule.Path, found.CompleteName, StringComparison.OrdinalIgnoreCase));
    }
}
