using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Requests;

/// <summary>Makes the GLPI ticket that the technician will read out of a valid form.</summary>
public sealed class TicketComposer(FormCatalogue catalogue, GlpiServiceAccount service, UserReader users)
{
    public async Task<NewTicket> ComposeAsync(Agent agent, OpenForm form, Visibility visibility, string reference, CancellationToken ct)
    {
        var mapping = form.Definition.Ticket;
        var answers = visibility.Answers;
        var caller = await CallerAsync(agent, ct);
        var content = TicketContent.Of(form.Definition, visibility, form.Rules, caller, reference);
        return new NewTicket
        {
            Name = answers.Value(mapping.TitleQuestion).Trim(),
            Content = catalogue.TemplateOf(form.Definition).Render(content),
            Type = mapping.Kind is TicketKind.Incident ? TicketType.Incident : TicketType.Request,
            Category = CategoryOf(form, answers),
            Urgency = (Urgency)(mapping.UrgencyQuestion is { } question ? UrgencyQuestion.Level(answers, question) ?? 3 : 3),
            Entity = agent.Entity,
            Requesters = [agent.UserId],
            Observers = mapping.ObserverEmailQuestion is { } email && answers.Value(email).Trim() is { Length: > 0 } address
                ? [TicketActor.Email(address)]
                : [],
        };
    }

    private static ItilCategoryId? CategoryOf(OpenForm form, FormAnswers answers)
    {
        foreach (var rule in form.Definition.Ticket.Categories.Where(rule => rule.When?.IsMet(answers) ?? true))
        {
            var found = rule.Path is { } path
                ? form.Categories.FirstOrDefault(category => string.Equals(category.FullName, path, StringComparison.OrdinalIgnoreCase))
                : form.Categories.FirstOrDefault(category => category.Id.Value.ToString(CultureInfo.InvariantCulture) == answers.Value(rule.Question!));
            if (found is not null)
            {
                return found.Id;
            }
        }

        return null;
    }

    /// <summary>An agent may not read his own phone in GLPI: the service account does. Without it the ticket still goes.</summary>
    private async Task<Contact> CallerAsync(Agent agent, CancellationToken ct)
    {
        try
        {
            var user = await service.RunAsync((session, stop) => users.GetAsync(session, agent.UserId, stop), ct);
            return new Contact(
                agent.Name,
                new[] { user.Phone, user.Mobile, user.Phone2 }.FirstOrDefault(number => number.Length > 0),
                user.Emails is [var first, ..] ? first : null);
        }
        catch (GlpiException)
        {
            return new Contact(agent.Name, null, null);
        }
    }
}
