namespace GlpiBridge.Forms.Loading;

/// <summary>Reads the <c>ticket</c> part of a form and checks that it names questions that exist.</summary>
internal sealed class TicketReader(FormFile file, QuestionReader values)
{
    public TicketMapping Read(TicketDocument? ticket, IReadOnlySet<string> questions)
    {
        if (ticket is null)
        {
            throw file.Error("ticket", "cette partie est obligatoire : elle dit quel ticket GLPI le formulaire crée.");
        }

        string? Known(string? question, string place) =>
            question is null || questions.Contains(question)
                ? question
                : throw file.Error(place, $"la question « {question} » n'existe pas dans ce formulaire. Corrigez son identifiant.");

        return new TicketMapping
        {
            Kind = ticket.Type switch
            {
                "incident" => TicketKind.Incident,
                "request" => TicketKind.Request,
                _ => throw file.Error("ticket.type", "le type est « incident » ou « request »."),
            },
            TitleQuestion = Known(values.Needed(ticket.Title, "ticket.title"), "ticket.title")!,
            UrgencyQuestion = Known(ticket.Urgency, "ticket.urgency"),
            ObserverEmailQuestion = Known(ticket.ObserverEmail, "ticket.observer-email"),
            Contact = new ContactMapping(
                Known(ticket.Contact?.Name, "ticket.contact.name"),
                Known(ticket.Contact?.Phone, "ticket.contact.phone"),
                Known(ticket.Contact?.Email, "ticket.contact.email"),
                Known(ticket.Contact?.Availability, "ticket.contact.availability")),
            Categories = [.. (ticket.Categories ?? []).Select((rule, index) => Rule(rule, $"ticket.categories[{index}]", questions))],
            Template = values.Needed(ticket.Template, "ticket.template"),
        };
    }

    private CategoryRule Rule(CategoryRuleDocument rule, string place, IReadOnlySet<string> questions)
    {
        if (rule.Question is null == rule.Path is null)
        {
            throw file.Error(place, "une règle de catégorie a soit question, soit path.");
        }

        if (rule.Question is not null && !questions.Contains(rule.Question))
        {
            throw file.Error(place, $"la question « {rule.Question} » n'existe pas dans ce formulaire. Corrigez son identifiant.");
        }

        return new CategoryRule(rule.Question, rule.Path, new ConditionReader(file, questions, questions).Read(rule.When, place + ".when"));
    }
}
