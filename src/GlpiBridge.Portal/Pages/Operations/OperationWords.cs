using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Operations;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Pages.Tickets;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Operations;

/// <summary>What operators are told of something that was sent.</summary>
internal sealed class OperationWords(FormCatalogue catalogue, Questionnaires questionnaires, PortalTexts texts)
{
    /// <summary>The form by its name, where it is still there.</summary>
    public string FormOf(string form) => TicketFormId.Read(form) is { } about
        ? texts["sent.about", TicketFormWords.Of(about.Kind, texts).Title, about.Ticket.Value]
        : AdditionId.Read(form) is not null ? texts["addition.title"]
        : catalogue.Find(form)?.Title ?? form;

    public (string Kind, string Text) StateOf(SubmissionState state, DateTimeOffset? due, string? follows) => state switch
    {
        SubmissionState.Delivered => ("ok", texts["operations.delivered"]),
        SubmissionState.Parked => ("warn", texts["operations.parked"]),
        SubmissionState.Unknown => ("warn", texts["operations.unknown"]),
        SubmissionState.Delivering => ("info", texts["operations.delivering"]),
        _ when follows is not null => ("info", texts["operations.follows", follows]),
        _ => ("info", due is null ? texts["operations.waits-for-sender"] : texts["operations.waiting"]),
    };

    /// <summary>What stood in the way: the portal's reasons in words, GLPI's by their names.</summary>
    public string FaultOf(string fault) => fault switch
    {
        DeliveryFaults.MovedOn => texts["operations.moved-on"],
        DeliveryFaults.Outdated => texts["operations.outdated"],
        DeliveryFaults.NotTheirs => texts["operations.not-theirs"],
        DeliveryFaults.NeedsSender => texts["operations.needs-sender"],
        DeliveryFaults.Operator => texts["operations.by-operator"],
        _ => fault,
    };

    public string FileOf(FileFacts file) => file switch
    {
        { Document: { } document } => texts["operations.file-there", document],
        { IsRefused: true } => texts["operations.file-refused"],
        _ => texts["operations.file-missing"],
    };

    /// <summary>Questions and answers, as far as the form still tells what was asked.</summary>
    public IEnumerable<(string Question, string Answer)> Answers(SentFacts sent)
    {
        var questions = questionnaires.Find(sent.Form)?.Questions.ToList() ?? [];
        // In the order of the form; what it asks no more comes first.
        foreach (var (key, values) in (sent.Answers ?? new Dictionary<string, IReadOnlyList<string>>()).OrderBy(answer => questions.FindIndex(one => one.Keys.Contains(answer.Key))))
        {
            var question = questions.Find(one => one.Keys.Contains(key));
            var label = question is null || question.Id == key ? question?.Label ?? key : $"{question.Label} ({key[(question.Id.Length + 1)..]})";
            yield return (Typography.French(label), string.Join('\n', question is RichTextQuestion ? values.Select(RichText.ToPlain) : values));
        }
    }
}
