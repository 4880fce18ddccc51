using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Assets;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.TicketTemplates;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Requests;

/// <summary>Makes the GLPI ticket that the technician will read out of a valid form.</summary>
public sealed class TicketComposer(FormCatalogue catalogue, AssetFinder assets, TemplateRules templates)
{
    public async Task<ComposedTicket> ComposeAsync(Agent agent, OpenForm form, Visibility visibility, string reference, CancellationToken ct)
    {
        var mapping = form.Definition.Ticket;
        var answers = visibility.Answers;
        var asset = mapping.AssetQuestion is { } question && answers.Value(question).Trim() is { Length: > 0 } serial ? await assets.FindAsync(agent, serial, ct) : null;
        var typed = answers.Value(mapping.TitleQuestion).Trim();
        var title = TicketTitle.Fit(typed);
        var content = TicketContent.Of(form.Definition, visibility, form.Rules with { AssetName = _ => asset?.Name }, form.Caller, reference, withTitle: title != typed);
        var images = InlineImages.Of(form.Definition.Questions.OfType<RichTextQuestion>(), answers);
        List<ComposedFile> attached = [.. ComposedFile.Attached(form.Definition, answers)];
        var ticket = new NewTicket
        {
            Name = title,
            Content = images.Place(catalogue.TemplateOf(form.Definition).Render(content)),
            Type = mapping.Kind is TicketKind.Incident ? TicketType.Incident : TicketType.Request,
            Category = CategoryOf(form, answers),
            Urgency = mapping.UrgencyQuestion is { } urgency ? (Urgency?)UrgencyQuestion.Level(answers, urgency) : null,
            Entity = agent.Entity,
            Requesters = [agent.UserId],
            Observers = content.Person?.Email is { } email ? [TicketActor.Email(email)] : [],
            Items = asset is null ? [] : [asset.Item],
        };
        return new ComposedTicket(
            await templates.ApplyAsync(ticket, agent.ProfileTemplate, form.Definition.Id, attached.Count > 0, ct),
            [.. attached, .. images.Composed],
            form.Definition.Questions.OfType<PersonQuestion>().Select(person => person.CallbackOf(answers)).FirstOrDefault(number => number is not null));
    }

    private static ItilCategoryId? CategoryOf(OpenForm form, FormAnswers answers)
    {
        foreach (var rule in form.Definition.Ticket.Categories.Where(rule => rule.When?.IsMet(answers) ?? true))
        {
            var found = rule.Path is { } path
                ? form.Categories.FirstOrDefault(category => string.Equals(category.FullName, path, StringComparison.OrdinalIgnoreCase))
                : form.ByQuestion[rule.Question!].FirstOrDefault(category => category.Value == answers.Value(rule.Question!));
            if (found is not null)
            {
                return found.Id;
            }
        }

        return null;
    }
}

/// <summary>A ticket ready to go.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Files">Its files, attachments first: GLPI makes one document of the same bytes, and lists it among the attachments only when they come first.</param>
/// <param name="Callback">The phone number that the agent gave, or null.</param>
public sealed record ComposedTicket(NewTicket Ticket, IReadOnlyList<ComposedFile> Files, string? Callback);
