using GlpiBridge.Desk.Auditing;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;

namespace GlpiBridge.Desk.Requests;

/// <summary>A submission ready to go.</summary>
public sealed record Outgoing
{
    /// <summary>What the audit trail calls it.</summary>
    public required AuditAct Act { get; init; }

    /// <summary>Its files, attachments first: GLPI makes one document of the same bytes, and lists it among the attachments only when they come first.</summary>
    public required IReadOnlyList<ComposedFile> Files { get; init; }

    /// <summary>Makes of it what it becomes in GLPI, by one call with some of its files.</summary>
    public required Func<IReadOnlyList<FileToSend>, CancellationToken, Task<Created>> SendAsync { get; init; }

    /// <summary>Title, for the receipt; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The phone number that the agent gave, or null.</summary>
    public string? Callback { get; init; }
}

/// <summary>A file of a submission.</summary>
/// <param name="File">The file that is kept.</param>
/// <param name="Name">The name it has in GLPI.</param>
/// <param name="InlineTag">For a picture inside the text, its tag there.</param>
public sealed record ComposedFile(AttachedFile File, string Name, string? InlineTag)
{
    /// <summary>The files of the questions that ask for some.</summary>
    public static IEnumerable<ComposedFile> Attached(Questionnaire questions, FormAnswers answers) =>
        questions.Questions.OfType<FilesQuestion>().SelectMany(question => answers.Files(question.Id).Select(file => new ComposedFile(file, question.NameOf(file), null)));
}

/// <summary>What GLPI has of a submission.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Item">What it became: the ticket, or an answer on it.</param>
public sealed record Arrived(TicketId Ticket, ItemKey Item);

/// <summary>What a call has made.</summary>
/// <param name="Where">What it is.</param>
/// <param name="Files">What became of the files of the call.</param>
public sealed record Created(Arrived Where, IReadOnlyList<FileOutcome> Files);
