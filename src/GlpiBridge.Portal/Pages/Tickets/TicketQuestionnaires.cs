using System.Globalization;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Conditions;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>What is asked of somebody who answers on a request, completes it, rates the help or settles something about it.</summary>
internal sealed class TicketQuestionnaires(PortalTexts texts, TicketWords words, TimeProvider clock) : ITicketQuestionnaires
{
    private const int LongestComment = 5000;
    private const int LongestTitle = 200;

    public Questionnaire Ask(TicketFormId form) => Ask(form.ToString(), form.Kind);

    /// <summary>The same as for an answer, which it becomes.</summary>
    public Questionnaire Ask(AdditionId addition) => Ask(addition.ToString(), TicketFormKind.Answer);

    // It goes to GLPI, where technicians read French.
    private string Heading => texts.French["complement.heading", LocalTime.Words(clock.GetLocalNow().DateTime, Language.French)];

    private Questionnaire Ask(string id, TicketFormKind kind) => new() { Id = id, Sections = [new FormSection("", null, Questions(kind))] };

    private IReadOnlyList<Question> Questions(TicketFormKind kind) => kind switch
    {
        TicketFormKind.Answer =>
        [
            new RichTextQuestion { Id = "texte", Label = texts["answer.text"], Required = true, Rows = 5 },
            new FilesQuestion { Id = "fichiers", Label = texts["answer.files"] },
        ],
        TicketFormKind.Complement =>
        [
            new ShortTextQuestion { Id = CompleteTicket.Title, Label = texts["complement.name"], Required = true, MaxLength = LongestTitle },
            new UrgencyQuestion([.. Numbers(5, 4, 3, 2, 1).Select(level => new Choice(level, words.UrgencyOf((Urgency)int.Parse(level, CultureInfo.InvariantCulture)), null))])
            {
                Id = CompleteTicket.UrgencyLevel, Label = texts["tickets.urgency"], Required = true,
            },
            new LongTextQuestion
            {
                Id = CompleteTicket.Addition, Label = texts["complement.text"], TicketLabel = Heading, Help = texts["complement.help"],
            },
        ],
        TicketFormKind.Acceptance => [],
        TicketFormKind.Approval =>
        [
            new ShortTextQuestion { Id = AnswerApproval.Which, Label = texts["tickets.approval-title"], Required = true, IsHiddenInTicket = true },
            // What a press has chosen stays when the page saves what is typed, which no button does.
            new DropdownQuestion([new(AnswerApproval.Approve, texts["tickets.approve-submit"], null), new(AnswerApproval.Refuse, texts["tickets.disapprove-submit"], null)])
            {
                Id = AnswerApproval.Verdict, Label = texts["tickets.approval-verdict"], Required = true, IsHiddenInTicket = true,
            },
            new LongTextQuestion
            {
                Id = AnswerApproval.Comment, Label = texts["tickets.approval-comment"], Help = texts["tickets.approval-comment-help"], Rows = 3, MaxLength = LongestComment,
                RequiredWhen = new Condition.OneOf(AnswerApproval.Verdict, [AnswerApproval.Refuse]),
            },
        ],
        _ =>
        [
            new RadioQuestion([.. Numbers(1, 2, 3, 4, RateTicket.MostStars).Select(stars => new Choice(stars, stars == "1" ? texts["rating.star"] : texts["rating.star-count", stars], null))])
            {
                Id = RateTicket.Stars, Label = texts["rating.stars"], Required = true,
            },
            new LongTextQuestion { Id = RateTicket.Comment, Label = texts["rating.comment"], Rows = 3, MaxLength = LongestComment },
        ],
    };

    private static IEnumerable<string> Numbers(params int[] numbers) => numbers.Select(number => number.ToString(CultureInfo.InvariantCulture));
}
