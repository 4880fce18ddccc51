using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Rendering;

/// <summary>All that a ticket's body says, as plain text.</summary>
public sealed record TicketContent
{
    /// <summary>The portal's reference of the submission.</summary>
    public required string Reference { get; init; }

    /// <summary>Who filled the form in.</summary>
    public required Contact Caller { get; init; }

    /// <summary>Whom it is about when that is somebody else, or null.</summary>
    public Contact? Person { get; init; }

    /// <summary>When the person cannot be called back, or null.</summary>
    public string? Availability { get; init; }

    /// <summary>The answers, under the headings of the form.</summary>
    public required IReadOnlyList<AnsweredSection> Sections { get; init; }

    /// <summary>
    /// What a valid form says: visible answers only, those of the contact block set apart, and without the title, which is the ticket's.
    /// </summary>
    public static TicketContent Of(FormDefinition form, Visibility visibility, AnswerRules rules, Contact caller, string reference)
    {
        var contact = form.Ticket.Contact;
        var answers = visibility.Answers;
        string? Text(string? question) => question is not null && answers.Value(question).Trim() is { Length: > 0 } text ? text : null;
        var apart = contact.Questions.Append(form.Ticket.TitleQuestion).ToHashSet(StringComparer.Ordinal);
        return new TicketContent
        {
            Reference = reference,
            Caller = caller,
            Person = Text(contact.PersonName) is { } name ? new Contact(name, Text(contact.PersonPhone), Text(contact.PersonEmail)) : null,
            Availability = Text(contact.Availability),
            Sections = [.. form.Sections.Select(section => Answered(section)).Where(section => section.Answers.Count > 0)],
        };

        AnsweredSection Answered(FormSection section) => new(section.Title,
            [.. section.Questions
                .Where(question => visibility.Shows(question.Id) && !apart.Contains(question.Id))
                .Select(question => new Answer(question.Label, question.Display(answers, rules)))
                .Where(answer => answer.Text.Length > 0)]);
    }
}

/// <summary>A person to call back.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="Phone">Phone number, or null when unknown.</param>
/// <param name="Email">E-mail address, or null when unknown.</param>
public sealed record Contact(string Name, string? Phone, string? Email);

/// <summary>The answers of one section.</summary>
/// <param name="Title">Heading of the section.</param>
/// <param name="Answers">Questions with their answers, in the order of the page; never empty answers.</param>
public sealed record AnsweredSection(string Title, IReadOnlyList<Answer> Answers);

/// <summary>One question with its answer.</summary>
/// <param name="Label">The question.</param>
/// <param name="Text">The answer as plain text; may have several lines.</param>
public sealed record Answer(string Label, string Text);
