using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Forms.Loading;

/// <summary>Reads the <c>ticket</c> part of a form and checks that it names questions that exist and fit.</summary>
internal sealed class TicketReader(FormFile file, QuestionRegister register, IReadOnlyList<FormSection> sections)
{
    // GLPI cuts what is longer without a word.
    private const int LongestTitle = 255;

    public TicketMapping Read(TicketDocument? ticket)
    {
        if (ticket is null)
        {
            throw file.Error("ticket", "cette partie est obligatoire : elle dit quel ticket GLPI le formulaire crée. Ajoutez-la à la fin du fichier.");
        }

        return new TicketMapping
        {
            Kind = ticket.Type ?? throw file.Error("ticket.type", "cette clé est obligatoire. Écrivez incident ou request."),
            TitleQuestion = Title(file.Needed(ticket.Title, "ticket.title")),
            UrgencyQuestion = Named<UrgencyQuestion>(ticket.Urgency, "ticket.urgency", "urgency"),
            PersonQuestion = Named<PersonQuestion>(ticket.Person, "ticket.person", "person"),
            AvailabilityQuestion = Answered(ticket.Availability, "ticket.availability"),
            AssetQuestion = Named<AssetQuestion>(ticket.Asset, "ticket.asset", "asset"),
            Categories = [.. (ticket.Categories ?? []).Select((rule, index) => Rule(rule, $"ticket.categories[{index}]"))],
            Template = file.Needed(ticket.Template, "ticket.template"),
        };
    }

    private string Title(string id)
    {
        const string place = "ticket.title";
        Named<ShortTextQuestion>(id, place, "short-text");
        var title = (ShortTextQuestion)register[id];
        var section = sections.First(section => section.Questions.Contains(title));
        return !title.Required ? throw file.Error(place, $"la question « {id} » donne son titre au ticket, mais elle n'est pas obligatoire. Ajoutez-lui required: true.")
            : title.ShowWhen is not null || section.ShowWhen is not null
                ? throw file.Error(place, $"la question « {id} » donne son titre au ticket, mais une condition peut la cacher. Retirez show-when de la question et de sa section, ou nommez une autre question.")
            : title.MaxLength > LongestTitle
                ? throw file.Error(place, $"la question « {id} » accepte {title.MaxLength} caractères, mais GLPI coupe un titre à {LongestTitle}. Écrivez max-length: {LongestTitle} ou moins.")
            : id;
    }

    private string? Answered(string? id, string place) =>
        Named<Question>(id, place, "") is { } named && register[named] is InformationQuestion or FilesQuestion
            ? throw file.Error(place, $"la question « {id} » n'a pas de texte pour réponse. Nommez une question où l'agent écrit ou choisit.")
            : id;

    private string? Named<T>(string? id, string place, string type)
        where T : Question =>
        id is null ? null
        : !register.Earlier.TryGetValue(id, out var question) ? throw register.Unknown(id, place)
        : question is T ? id
        : throw file.Error(place, $"la question « {id} » n'est pas du type {type}. Nommez-en une de ce type.");

    private CategoryRule Rule(CategoryRuleDocument rule, string place)
    {
        if (rule.Question is null == rule.Path is null)
        {
            throw file.Error(place, "une règle de catégorie a soit question, soit path. Gardez l'une des deux.");
        }

        if (rule.Path is not null && !CategoryQuestion.CanExist(rule.Path))
        {
            throw file.Error(place + ".path", $"aucune catégorie ne peut s'appeler « {rule.Path} ». Écrivez les niveaux séparés par « > » avec un espace de chaque côté.");
        }

        return new CategoryRule(
            Named<CategoryQuestion>(rule.Question, place + ".question", "category"), rule.Path, new ConditionReader(file, register).Read(rule.When, place + ".when"));
    }
}
