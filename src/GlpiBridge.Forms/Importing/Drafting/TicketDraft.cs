using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>Makes the ticket part of a form, and the question for the title where no other can give one.</summary>
internal sealed class TicketDraft(ForeignTicket? ticket, IReadOnlyList<DraftedQuestion> questions, ImportNotes notes)
{
    // The longest that GLPI keeps whole.
    private const int LongestTitle = 255;
    private const int UsualTitle = 200;

    /// <param name="sections">The form's sections; one for the title is added where need be.</param>
    /// <param name="newId">Makes an identifier.</param>
    /// <param name="template">File name of the template.</param>
    public TicketDocument Of(List<SectionDocument> sections, Func<string, string> newId, string template)
    {
        NoteFixed();
        return new TicketDocument
        {
            Type = ticket?.Kind ?? TicketKind.Incident,
            Title = Title(sections, newId),
            Urgency = Find<UrgencyDocument>(ticket?.UrgencyField),
            Person = Only<PersonDocument>(null, "person", "devient observatrice du ticket"),
            Asset = Only<AssetDocument>(ticket?.AssetField, "asset", "rattache un matériel au ticket"),
            Categories = [.. (ticket?.Categories ?? []).Select(Rule).OfType<CategoryRuleDocument>()],
            Template = template,
        };
    }

    private string Title(List<SectionDocument> sections, Func<string, string> newId)
    {
        var lines = questions.Where(question => question.Document is ShortTextDocument && question.ShownWhen.Count == 0).ToList();
        var given = (ticket?.TitleFields ?? []).Select(key => lines.FirstOrDefault(question => question.Field.Key == key)).FirstOrDefault(question => question is not null)
            ?? lines.FirstOrDefault(question => question.Field is { Kind: ForeignKind.Text, IsRequired: true });
        if (given is null)
        {
            return NewTitle(sections, newId);
        }

        notes.AddIf(!given.Document.Required, $"« {given.Field.Label} » donne son titre au ticket ; la question est devenue obligatoire.");
        given.Document.Required = true;
        return given.Document.Id!;
    }

    private string NewTitle(List<SectionDocument> sections, Func<string, string> newId)
    {
        const string label = "Titre de votre demande";
        notes.Add($"Titre du ticket : aucune question obligatoire d'une ligne ne peut le donner ; « {label} » a été ajoutée.");
        var title = new ShortTextDocument { Type = "short-text", Id = newId("Titre"), Label = label, Required = true, MaxLength = UsualTitle };
        if (sections.FirstOrDefault(section => section.ShowWhen is null) is { } first)
        {
            first.Questions!.Insert(0, title);
        }
        else
        {
            sections.Insert(0, new SectionDocument { Title = "Votre demande", Questions = [title] });
        }

        return title.Id;
    }

    private CategoryRuleDocument? Rule(ForeignCategory category)
    {
        if (category.Path is { } path)
        {
            notes.AddIf(!CategoryQuestion.CanExist(path), $"Catégorie : « {path} » n'est pas un nom complet. Ajoutez sous ticket « categories: » puis « - path: » avec son nom complet dans GLPI.");
            return CategoryQuestion.CanExist(path) ? new CategoryRuleDocument { Path = path } : null;
        }

        var question = Find<CategoryDocument>(category.Field);
        notes.AddIf(question is null, "Catégorie : la question dont elle venait n'est pas reprise. Complétez ticket.categories.");
        return question is null ? null : new CategoryRuleDocument { Question = question };
    }

    private string? Find<T>(string? key)
        where T : QuestionDocument => questions.FirstOrDefault(question => question.Field.Key == key && question.Document is T)?.Document.Id;

    private string? Only<T>(string? key, string keyword, string does)
        where T : QuestionDocument
    {
        var all = questions.Where(question => question.Document is T).ToList();
        var only = all.FirstOrDefault(question => question.Field.Key == key) ?? all.FirstOrDefault();
        notes.AddIf(all.Count > 1, $"Ticket : de {string.Join(", ", all.Select(question => $"« {question.Field.Label} »"))}, seule la réponse à « {only?.Field.Label} » {does} (ticket.{keyword}).");
        return only?.Document.Id;
    }

    private void NoteFixed()
    {
        if (ticket is null)
        {
            notes.Add("Ticket : le formulaire n'en fait pas dans GLPI. Complétez la partie ticket, ou ne reprenez pas ce formulaire.");
            return;
        }

        notes.AddIf(ticket.IsConditional, "Ticket : il n'était créé que sous condition ; ici il l'est toujours.");
        if (ticket.KindFrom is { } from)
        {
            notes.Add($"Type du ticket : il dépendait de la réponse à « {from} » ; ici un formulaire fait toujours le même type. Vérifiez ticket.type, ou faites-en deux formulaires.");
        }
        else
        {
            notes.AddIf(ticket.Kind is null, "Type du ticket : l'export ne le dit pas. Vérifiez ticket.type : incident, ou request pour une demande.");
        }

        notes.AddIf(ticket.FixedTitle is { Length: > 0 }, $"Titre du ticket : il était « {ticket.FixedTitle} » ; ici c'est la réponse à une question.");
        notes.AddIf(ticket.FixedContent is { Length: > 0 }, $"Corps du ticket : il reprend toutes les réponses, à la place de « {ticket.FixedContent} ».");
        notes.AddIf(ticket.FixedUrgency is { Length: > 0 }, $"Urgence : elle était toujours {ticket.FixedUrgency} ; ici GLPI prend celle du gabarit, ou 3.");
    }
}
