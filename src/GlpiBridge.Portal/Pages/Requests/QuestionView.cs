using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.RichTexts;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>One question as its partial view shows it.</summary>
internal sealed record QuestionView(Question Question, FormView Form, FormAnswers Answers, bool IsShown, bool IsRequired)
{
    /// <summary>Partial view of the type, for example <c>Fields/ShortText</c>.</summary>
    public string Partial => "Fields/" + Question.GetType().Name[..^nameof(Question).Length];

    public string Id => IdOf(Question.Id);

    public string Name => PostedAnswers.FieldName(Question.Id);

    public string Value => Answers.Value(Question.Id);

    public IReadOnlyList<AttachedFile> Files => Answers.Files(Question.Id);

    /// <summary>A control that does not show is not sent.</summary>
    public bool IsDisabled => !IsShown;

    public string? AriaInvalid => AriaInvalidOf(Question.Id);

    public string? AriaRequired => IsRequired ? "true" : null;

    public string? DescribedBy => DescribedByOf(Question.Id, Question.Help is not null);

    /// <summary>Identifier in the page of a question or of one of its parts.</summary>
    public static string IdOf(string key) => "q-" + key.Replace(".", "--", StringComparison.Ordinal);

    public IReadOnlyList<AnswerFault> FaultsOf(string key) => [.. Form.Faults.Where(fault => fault.Question == key)];

    public string? AriaInvalidOf(string key) => FaultsOf(key).Count > 0 ? "true" : null;

    /// <summary>Ids of help and error, for aria-describedby.</summary>
    public string? DescribedByOf(string key, bool hasHelp)
    {
        var ids = new[] { hasHelp ? IdOf(key) + "-help" : null, FaultsOf(key).Count > 0 ? IdOf(key) + "-error" : null }.OfType<string>();
        return string.Join(' ', ids) is { Length: > 0 } list ? list : null;
    }

    /// <summary>The category chosen, while GLPI still offers it.</summary>
    public OfferedCategory? ChosenCategory =>
        Value.Length == 0 ? null : Form.Open.Offered((CategoryQuestion)Question).FirstOrDefault(category => category.Value == Value);

    /// <summary>The announced outages that may be meant by one of the categories offered, each with those.</summary>
    public IEnumerable<(Announcement Announcement, IReadOnlyList<string> Categories)> Outages
    {
        get
        {
            foreach (var announcement in Form.Open.Announcements.All)
            {
                if (announcement.Incident is { } incident
                    && Form.Open.Offered((CategoryQuestion)Question).Where(incident.Covers).Select(category => category.Value).ToList() is { Count: > 0 } covered)
                {
                    yield return (announcement, covered);
                }
            }
        }
    }

    public string SuggestionsAddress => Form.Open.Agent.HasSeveralEntities
        ? $"/demandes/nouvelle/{Form.Definition.Id}/categories/{Question.Id}?collectivite={Form.Open.Agent.Entity.Value}"
        : $"/demandes/nouvelle/{Form.Definition.Id}/categories/{Question.Id}";

    public string UploadAddress => $"/demandes/nouvelle/{Form.Definition.Id}/fichiers/{Question.Id}?submission={Form.Submission}";

    /// <summary>The formatted text with the addresses of its pictures, for the editor.</summary>
    public string EditorHtml => Form.ShowImages(Value);

    /// <summary>The formatted text for a plain field.</summary>
    public string PlainText => RichText.ToPlain(Value);
}
