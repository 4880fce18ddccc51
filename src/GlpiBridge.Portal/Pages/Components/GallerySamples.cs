using System.Collections.Frozen;
using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Components;

/// <summary>What the page of components shows, in sentences that agents read elsewhere.</summary>
internal sealed class GallerySamples(PortalTexts texts)
{
    private const string Wrong = "erreur";
    private static readonly FrozenSet<string> Extensions = ["pdf", "png"];
    private static readonly DateTime Then = new(2026, 11, 23, 10, 12, 0, DateTimeKind.Unspecified);

    public Announcement Announcement => new() { Id = new ReminderId(1), Title = texts["glpi.maintenance-title"], Html = $"<p>{texts["glpi.maintenance"]}</p>", Version = "1", Since = Then };

    public FormView Fields
    {
        get
        {
            Choice[] choices = [new("oui", texts["faq.helped-yes"], null), new("non", texts["faq.helped-no"], null)];
            Question[] questions =
            [
                new ShortTextQuestion { Id = "simple", Label = texts["account.name"] },
                new PhoneQuestion { Id = "obligatoire", Label = texts["account.phone"], Help = texts["layout.required-note"], Required = true },
                new EmailQuestion { Id = Wrong, Label = texts["account.email"], Required = true },
                new ShortTextQuestion { Id = "inactif", Label = texts["account.entity"] },
                new DropdownQuestion(choices) { Id = "liste", Label = texts["account.language"] },
                new LongTextQuestion { Id = "texte", Label = texts["tickets.approval-comment"], Help = texts["tickets.approval-comment-help"], Rows = 3 },
                new RadioQuestion(choices) { Id = "choix", Label = texts["faq.helped"], Required = true },
                new RadioQuestion(choices) { Id = "choix-" + Wrong, Label = texts["tickets.urgency"], Required = true },
                new CheckboxesQuestion(choices) { Id = "cases", Label = texts["form.entity"] },
                new FilesQuestion { Id = "fichiers", Label = texts["answer.files"], MaxFiles = 5 },
            ];
            var questionnaire = new Questionnaire { Id = "composants", Sections = [new FormSection("", null, questions)] };
            var rules = new AnswerRules { CategoryName = (_, _) => null, Extensions = Extensions, MaxFileBytes = 20 * 1024 * 1024 };
            var answers = FormAnswers.Empty.With("simple", "Jane DOE").With(Wrong, "j.doe").With("choix", "oui").With("cases", "non")
                .WithFiles("fichiers", [new AttachedFile(Guid.Empty, "bulletin-novembre.pdf", "application/pdf", 3_250_000)]);
            return new FormView(questionnaire, rules, Guid.Empty, answers, [new AnswerFault(Wrong, "fault.email"), new AnswerFault("choix-" + Wrong, "fault.choice")]);
        }
    }

    public IReadOnlyList<TimelineEntry> Timeline =>
    [
        Entry(1, TimelineKind.Request, "", AuthorSide.Own, texts["tickets.none"]),
        Entry(2, TimelineKind.Answer, "Thomas Martin", AuthorSide.Support, texts["receipt.step-2"]) with { Documents = [new GlpiDocument { Id = new DocumentId(1), FileName = "guide.pdf" }] },
        Entry(3, TimelineKind.Task, "Thomas Martin", AuthorSide.Support, texts["receipt.step-1"]) with { PlannedFrom = Then.AddDays(1) },
        Entry(4, TimelineKind.Answer, "Paul Quintard", AuthorSide.Colleague, texts["tickets.refuse-text"]),
        Entry(5, TimelineKind.Solution, "Thomas Martin", AuthorSide.Support, texts["tickets.settle-text"]),
    ];

    private static TimelineEntry Entry(int id, TimelineKind kind, string author, AuthorSide side, string text) => new()
    {
        Kind = kind,
        Key = new ItemKey("ITILFollowup", id),
        At = Then.AddHours(id),
        Author = author,
        Side = side,
        Content = new ArticleContent($"<p>{text}</p>", [], text, [], []),
    };
}
