using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Tickets;

/// <summary>Puts together what a ticket's reader is shown, in GLPI's order, cleaned.</summary>
public sealed class TimelineMaking(ArticleWords words, IOptionsMonitor<GlpiOptions> glpi)
{
    public static string AddressOf(TicketId id) => string.Create(CultureInfo.InvariantCulture, $"/demandes/{id.Value}");

    /// <param name="agent">The reader.</param>
    /// <param name="parts">What GLPI gave.</param>
    /// <param name="files">Files of answers, tasks and solutions; null when they could not be read.</param>
    /// <param name="survey">The survey, if there is one.</param>
    internal TicketFolder Folder(Agent agent, TicketParts parts, IReadOnlyDictionary<ItemKey, IReadOnlyList<GlpiDocument>>? files, Satisfaction? survey)
    {
        var ticket = parts.Ticket;
        var asked = parts.People.Where(person => person.Role is not TicketUserRole.Assigned && person.UserId is not null).Select(person => person.UserId!.Value).ToHashSet();
        AuthorSide SideOf(UserId? author) => author == agent.UserId ? AuthorSide.Own : author is { } known && asked.Contains(known) ? AuthorSide.Colleague : AuthorSide.Support;
        IReadOnlyList<GlpiDocument> FilesOf(ItemKey key) => files?.GetValueOrDefault(key) ?? [];
        ArticleContent ContentOf(string html, ItemKey key, IReadOnlyList<GlpiDocument> shown) => Content(ticket.Id, key, html, shown);

        IReadOnlyList<GlpiDocument> own = [.. (ticket.Documents ?? []).Where(document => !document.IsDeleted)];
        var request = new TimelineEntry
        {
            Kind = TimelineKind.Request,
            Key = ItemKey.Of(ticket.Id),
            At = ticket.OpenedAt,
            Author = ticket.Names.Writer,
            // What somebody wrote on behalf of an agent is the agent's request all the same.
            Side = SideOf(ticket.Writer) is AuthorSide.Support && asked.Contains(agent.UserId) ? AuthorSide.Colleague : SideOf(ticket.Writer),
            Content = ContentOf(ticket.Content, ItemKey.Of(ticket.Id), own),
            Documents = own,
        };
        IEnumerable<TimelineEntry> answers = parts.Followups.Select(followup => new TimelineEntry
        {
            Kind = TimelineKind.Answer,
            Key = ItemKey.Of(followup.Id),
            At = followup.Date,
            Author = followup.Names.User,
            Side = SideOf(followup.UserId),
            Content = ContentOf(followup.Content, ItemKey.Of(followup.Id), FilesOf(ItemKey.Of(followup.Id))),
            Documents = FilesOf(ItemKey.Of(followup.Id)),
        });
        IEnumerable<TimelineEntry> tasks = parts.Tasks.Select(task => new TimelineEntry
        {
            Kind = TimelineKind.Task,
            Key = ItemKey.Of(task.Id),
            At = task.Date,
            Author = task.Names.User,
            Side = SideOf(task.UserId),
            Content = ContentOf(task.Content, ItemKey.Of(task.Id), FilesOf(ItemKey.Of(task.Id))),
            Documents = FilesOf(ItemKey.Of(task.Id)),
            PlannedFrom = task.PlannedFrom,
            PlannedUntil = task.PlannedUntil,
            TaskState = task.State,
        });
        IEnumerable<TimelineEntry> solutions = parts.Solutions.Select(solution => new TimelineEntry
        {
            Kind = TimelineKind.Solution,
            Key = ItemKey.Of(solution.Id),
            At = solution.Date,
            Author = solution.Names.User,
            Side = SideOf(solution.UserId),
            Content = ContentOf(solution.Content, ItemKey.Of(solution.Id), FilesOf(ItemKey.Of(solution.Id))),
            Documents = FilesOf(ItemKey.Of(solution.Id)),
            SolutionStatus = solution.Status,
            JudgedAt = solution.JudgedAt,
            Judge = solution.Names.Approver,
        });
        return new TicketFolder
        {
            Ticket = ticket,
            People = People(agent, parts),
            // Within one second an answer comes before the solution that it led to, as in GLPI.
            Timeline = [request, .. answers.Concat(tasks).Concat(solutions).OrderBy(entry => entry.At ?? ticket.OpenedAt).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Key.ItemId)],
            Survey = survey,
            HasAllFiles = files is not null,
            HasSession = agent.Session is not null,
            IsRequester = parts.People.Any(person => person.Role is TicketUserRole.Requester && person.UserId == agent.UserId),
        };
    }

    private static IReadOnlyList<TicketPerson> People(Agent agent, TicketParts parts) =>
    [
        .. parts.People.Select(person => new TicketPerson(person.UserId is null ? person.AlternativeEmail : person.Names.User, person.Role, person.UserId == agent.UserId)),
        .. parts.Groups.Select(group => new TicketPerson(group.Names.Group, group.Role, IsReader: false)),
    ];

    private ArticleContent Content(TicketId ticket, ItemKey key, string html, IReadOnlyList<GlpiDocument> files)
    {
        var owner = key == ItemKey.Of(ticket) ? AddressOf(ticket) : string.Create(CultureInfo.InvariantCulture, $"{AddressOf(ticket)}/{key.ItemType}/{key.ItemId}");
        var names = files.DistinctBy(file => file.Id).ToDictionary(file => file.Id.Value, file => file.FileName);
        return ArticleContent.Of(html, new ArticleLinks(owner, glpi.CurrentValue.BaseUrl is { } address ? [address] : [], names, words));
    }
}
