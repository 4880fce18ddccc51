using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Cli.Forms;

/// The ticket that answers would make, as far as it can be told without GLPI.
internal sealed class TicketPreview
{
    private readonly FormDefinition form;
    private readonly AnswersFile given;
    private readonly AnswerRules rules;
    private readonly Visibility visibility;

    private TicketPreview(FormDefinition form, AnswersFile given, AnswerRules rules, Visibility visibility)
    {
        this.form = form;
        this.given = given;
        this.rules = rules;
        this.visibility = visibility;
    }

    /// <exception cref="PreviewException">An answer is missing or wrong.</exception>
    public static TicketPreview Of(FormDefinition form, AnswersFile given, FaultSentences sentences)
    {
        var rules = new AnswerRules
        {
            CategoryName = (question, name) => name.StartsWith(question.Root + " > ", StringComparison.Ordinal) ? name : null,
            AssetName = number => given.Assets.GetValueOrDefault(number),
            Extensions = form.Questions.SelectMany(question => given.Answers.Files(question.Id)).Select(file => AttachedFile.ExtensionOf(file.Name)).ToHashSet(),
            MaxFileBytes = long.MaxValue,
        };
        var verdict = FormValidation.Of(form, given.Answers, rules);
        return verdict.IsValid
            ? new TicketPreview(form, given, rules, verdict.Visibility)
            : throw new PreviewException(string.Join('\n', verdict.Faults.Select(fault => $"{fault.Question} : {sentences.Of(fault)}").Prepend("Le portail refuserait ces réponses :")));
    }

    public string Write(TicketTemplate template, string reference, bool html)
    {
        var answers = visibility.Answers;
        var typed = answers.Value(form.Ticket.TitleQuestion).Trim();
        var title = TicketTitle.Fit(typed);
        var content = TicketContent.Of(form, visibility, rules, given.Caller, reference, withTitle: title != typed);
        var body = Named(template.Render(content));
        var lines = new List<string>
        {
            $"Titre       : {title}",
            $"Type        : {(form.Ticket.Kind is TicketKind.Incident ? "Incident" : "Demande")}",
            $"Urgence     : {Urgency(answers)}",
            $"Catégorie   : {Category(answers) ?? "aucune"}",
            $"Demandeur   : {given.Caller.Name}",
            $"Observateur : {(content.Person is { } person ? $"{person.Name} <{person.Email}>" : "aucun")}",
        };
        lines.AddRange(Files(answers).DefaultIfEmpty("aucun").Select((name, index) => (index == 0 ? "Fichiers    : " : "              ") + name));
        return string.Join('\n', lines.Append("").Append(html ? body : RichText.ToPlain(body)));
    }

    private string Urgency(FormAnswers answers) =>
        form.Ticket.UrgencyQuestion is { } id && form.Questions.OfType<UrgencyQuestion>().First(question => question.Id == id).Display(answers, rules) is { Length: > 0 } level
            ? $"{level} ({answers.Value(id)})"
            : "celle que GLPI prévoit";

    private string? Category(FormAnswers answers) => form.Ticket.Categories
        .Where(rule => rule.When?.IsMet(answers) ?? true)
        .Select(rule => rule.Path ?? (answers.IsFilled(rule.Question!) ? answers.Value(rule.Question!) : null))
        .FirstOrDefault(name => name is not null);

    private IEnumerable<string> Files(FormAnswers answers) => form.Questions.SelectMany(question => question switch
    {
        FilesQuestion files => answers.Files(files.Id).Select(files.NameOf),
        RichTextQuestion rich => answers.Files(rich.Id).Select(file => $"{file.Name} (image dans le texte)"),
        _ => [],
    });

    // GLPI gives pictures addresses of its own; a name says more here.
    private string Named(string body)
    {
        var files = form.Questions.SelectMany(question => visibility.Answers.Files(question.Id)).ToDictionary(file => file.Id);
        return RichText.WithImages(body, file => files.TryGetValue(file, out var kept) ? new ImageReference(kept.Name) : null);
    }
}
