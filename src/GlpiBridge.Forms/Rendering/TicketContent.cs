using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Forms.Validation;

namespace GlpiBridge.Forms.Rendering;

/// <summary>All that a ticket's body says.</summary>
public sealed record TicketContent
{
    /// <summary>The portal's reference of the submission.</summary>
    public required string Reference { get; init; }

    /// <summary>Heading of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Who filled the form in.</summary>
    public required Contact Caller { get; init; }

    /// <summary>Whom it is about when that is somebody else, or null.</summary>
    public Contact? Person { get; init; }

    /// <summary>When the person cannot be called back, or null.</summary>
    public Answer? Availability { get; init; }

    /// <summary>The answers, under the headings of the form.</summary>
    public required IReadOnlyList<AnsweredSection> Sections { get; init; }

    /// <summary>
    /// What a valid form says: visible answers only, those of the contact block set apart, and without the title, which is the ticket's.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="visibility">What shows, with the answers that count.</param>
    /// <param name="rules">Gives categories and devices their names.</param>
    /// <param name="caller">Who filled it in.</param>
    /// <param name="reference">The portal's reference.</param>
    /// <param name="withTitle">True puts the title among the answers, for a ticket whose own title cannot hold all of it.</param>
    public static TicketContent Of(FormDefinition form, Visibility visibility, AnswerRules rules, Contact caller, string reference, bool withTitle = false)
    {
        var answers = visibility.Answers;
        var apart = form.Ticket.SetApart.Where(id => !withTitle || id != form.Ticket.TitleQuestion).ToHashSet(StringComparer.Ordinal);
        var person = form.Questions.OfType<PersonQuestion>().FirstOrDefault(question => question.Id == form.Ticket.PersonQuestion);
        var availability = form.Questions.FirstOrDefault(question => question.Id == form.Ticket.AvailabilityQuestion);
        return new TicketContent
        {
            Reference = reference,
            Form = form.Title,
            Caller = person?.CallbackOf(answers) is { } phone ? caller with { Phone = phone } : caller,
            Person = person?.PersonOf(answers),
            Availability = availability is not null && Answer.Of(availability, answers, rules) is { Html.Length: > 0 } given ? given : null,
            Sections = [.. form.Sections.Select(section => Answered(section)).Where(section => section.Answers.Count > 0)],
        };

        AnsweredSection Answered(FormSection section) => new(section.Title,
            [.. section.Questions
                .Where(question => visibility.Shows(question.Id) && !question.IsHiddenInTicket && !apart.Contains(question.Id))
                .Select(question => Answer.Of(question, answers, rules))
                .Where(answer => answer.Html.Length > 0)]);
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
