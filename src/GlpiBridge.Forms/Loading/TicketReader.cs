using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>Reads the <c>ticket</c> part of a form and checks that it names questions that exist and fit.</summary>
internal sealed class TicketReader(FormFile file, IReadOnlyDictionary<string, Question> questions)
{
    public TicketMapping Read(TicketDocument? ticket)
    {
        if (ticket is null)
        {
            throw file.Error("ticket", "cette partie est obligatoire : elle dit quel ticket GLPI le formulaire crée.");
        }

        return new TicketMapping
        {
            Kind = ticket.Type ?? throw file.Error("ticket.type", "le type est « incident » ou « request »."),
            TitleQuestion = Named<ShortTextQuestion>(file.Needed(ticket.Title, "ticket.title"), "ticket.title", "short-text")!,
            UrgencyQuestion = Named<UrgencyQuestion>(ticket.Urgency, "ticket.urgency", "urgency"),
            PersonQuestion = Named<PersonQuestion>(ticket.Person, "ticket.person", "person"),
            AvailabilityQuestion = Named<Question>(ticket.Availability, "ticket.availability", ""),
            AssetQuestion = Named<AssetQuestion>(ticket.Asset, "ticket.asset", "asset"),
            Categories = [.. (ticket.Categories ?? []).Select((rule, index) => Rule(rule, $"ticket.categories[{index}]"))],
            Template = file.Needed(ticket.Template, "ticket.template"),
        };
    }

    private string? Named<T>(string? id, string place, string type)
        where T : Question =>
        id is null ? null
        : !questions.TryGetValue(id, out var question) ? throw Unknown(id, place)
        : question is T ? id
        : throw file.Error(place, $"la question « {id} » n'est pas du type {type}. Nommez-en une de ce type.");

    private CategoryRule Rule(CategoryRuleDocument rule, string place)
    {
        if (rule.Question is null == rule.Path is null)
        {
            throw file.Error(place, "une règle de catégorie a soit question, soit path.");
        }

        if (rule.Path is not null && !CategoryQuestion.CanExist(rule.Path))
        {
            throw file.Error(place + ".path", $"aucune catégorie ne peut s'appeler « {rule.Path} ». Écrivez les niveaux séparés par « > » avec un espace de chaque côté.");
        }

        var known = questions.Keys.ToHashSet(StringComparer.Ordinal);
        return new CategoryRule(
            Named<CategoryQuestion>(rule.Question, place + ".question", "category"), rule.Path, new ConditionReader(file, known, known).Read(rule.When, place + ".when"));
    }

    private FormFileException Unknown(string id, string place) =>
        file.Error(place, $"la question « {id} » n'existe pas dans ce formulaire. Corrigez son identifiant.");
}
