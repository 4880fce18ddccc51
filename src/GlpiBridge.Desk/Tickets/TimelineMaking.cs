using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Tickets;

/// <summary>Puts together what a ticket's reader is shown, in GLPI's order, cleaned.</summary>
public sealed class TimelineMaking(ArticleWords words, IOptionsMonitor<GlpiOptions> glpi)
{
    internal const string AnswerType = "TicketValidationAnswer";

    public static string AddressOf(TicketId id) => string.Create(CultureInfo.InvariantCulture, $"/demandes/{id.Value}");

    /// <summary>The answer to an approval is an entry of its own, as in GLPI, though it is no item of its own: its pictures are its own.</summary>
    internal static ItemKey AnswerKeyOf(TicketValidationId id) => new(AnswerType, id.Value);

    internal TicketFolder Folder(Agent agent, TicketRecord record)
    {
        var (parts, survey) = (record.Parts, record.Survey);
        var files = record.Files?.ToDictionary(of => of.Item, of => of.Files);
        var ticket = parts.Ticket;
        var asked = parts.People.Where(person => person.Role is not TicketUserRole.Assigned && person.UserId is not null).Select(person => person.UserId!.Value).ToHashSet();
        AuthorSide SideOf(UserId? author) => author == agent.UserId ? AuthorSide.Own : author is { } known && asked.Contains(known) ? AuthorSide.Colleague : AuthorSide.Support;
        TimelineEntry Entry(TimelineKind kind, ItemKey key, DateTime? at, string author, UserId? authorId, string html, IReadOnlyList<GlpiDocument> documents) => new()
        {
            Kind = kind,
            Key = key,
            At = at,
            Author = author,
            Side = SideOf(authorId),
            Content = Content(ticket.Id, key, html, documents),
            Documents = documents,
        };
        TimelineEntry Said(TimelineKind kind, ItemKey key, DateTime? at, string author, UserId? authorId, string html) =>
            Entry(kind, key, at, author, authorId, html, files?.GetValueOrDefault(key) ?? []);

        var request = Entry(
            TimelineKind.Request, ItemKey.Of(ticket.Id), ticket.OpenedAt, ticket.Names.Writer, ticket.Writer, ticket.Content, ticket.Documents ?? []);
        if (request.Side is AuthorSide.Support && asked.Contains(agent.UserId))
        {
            // What somebody wrote on behalf of an agent is the agent's request all the same.
            request = request with { Side = AuthorSide.Colleague };
        }

        var answers = parts.Followups.Select(followup => Said(TimelineKind.Answer, ItemKey.Of(followup.Id), followup.Date, followup.Names.User, followup.UserId, followup.Content));
        var tasks = parts.Tasks.Select(task => Said(TimelineKind.Task, ItemKey.Of(task.Id), task.Date, task.Names.User, task.UserId, task.Content) with
        {
            PlannedFrom = task.PlannedFrom,
            PlannedUntil = task.PlannedUntil,
            TaskState = task.State,
        });
        var solutions = parts.Solutions.Select(solution => Said(TimelineKind.Solution, ItemKey.Of(solution.Id), solution.Date, solution.Names.User, solution.UserId, solution.Content) with
        {
            SolutionStatus = solution.Status,
            JudgedAt = solution.JudgedAt,
            Judge = solution.Names.Approver,
        });
        var approvals = parts.Validations.SelectMany(validation => ApprovalOf(validation, agent, Said));
        return new TicketFolder
        {
            Ticket = ticket,
            People = People(agent, parts),
            // Within one second an answer comes before the solution that it led to, as in GLPI.
            Timeline = [request, .. answers.Concat(tasks).Concat(solutions).Concat(approvals).OrderBy(entry => entry.At ?? ticket.OpenedAt).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Key.ItemId)],
            StatusChanges = record.Changes,
            Survey = survey,
            HasAllFiles = files is not null,
            HasSession = agent.Session is not null,
            IsWriter = ticket.Writer == agent.UserId,
            IsRequester = parts.People.Any(person => person.Role is TicketUserRole.Requester && person.UserId == agent.UserId),
        };
    }

    private static IEnumerable<TimelineEntry> ApprovalOf(
        TicketValidation validation, Agent agent, Func<TimelineKind, ItemKey, DateTime?, string, UserId?, string, TimelineEntry> said)
    {
        var asked = said(TimelineKind.ApprovalAsked, ItemKey.Of(validation.Id), validation.AskedAt, validation.Names.User, validation.AskedBy, validation.Question) with
        {
            ValidationStatus = validation.Status,
            Validator = validation.Names.Validator,
            IsAskedOfReader = agent.ValidationRights.MayAnswer() && validation.IsAskedOf(agent.UserId, agent.Groups),
        };
        if (validation.Status is not (ValidationStatus.Accepted or ValidationStatus.Refused))
        {
            return [asked];
        }

        var answered = said(TimelineKind.ApprovalAnswered, AnswerKeyOf(validation.Id), validation.AnsweredAt ?? validation.AskedAt, validation.Names.Validator, validation.Validator, validation.Answer);
        return
        [
            // GLPI keeps the files of both together.
            asked with { Documents = [.. asked.Documents.Where(document => !answered.Content.InlineDocuments.Contains(document.Id.Value))] },
            // Who is asked for an approval is no technician.
            answered with { ValidationStatus = validation.Status, Side = validation.Validator == agent.UserId ? AuthorSide.Own : AuthorSide.Colleague },
        ];
    }

    private static IReadOnlyList<TicketPerson> People(Agent agent, TicketParts parts) =>
    [
        .. parts.People.Select(person => new TicketPerson(person.UserId is null ? person.AlternativeEmail : person.Names.User, person.Role, person.UserId == agent.UserId)),
        .. parts.Groups.Select(group => new TicketPerson(group.Names.Group, group.Role, IsReader: false)),
    ];

    internal ArticleContent Content(TicketId ticket, ItemKey key, string html, IReadOnlyList<GlpiDocument> files)
    {
        var owner = key == ItemKey.Of(ticket) ? AddressOf(ticket) : string.Create(CultureInfo.InvariantCulture, $"{AddressOf(ticket)}/{key.ItemType}/{key.ItemId}");
        var names = files.DistinctBy(file => file.Id).ToDictionary(file => file.Id.Value, file => file.FileName);
        return ArticleContent.Of(html, new ArticleLinks(owner, glpi.CurrentValue.BaseUrl is { } address ? [address] : [], names, words));
    }
}
