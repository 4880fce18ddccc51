using System.Globalization;
using GlpiBridge.Glpi.Search;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>Lists tickets (<c>search/Ticket</c>): GLPI shows a self-service user those that he asked for, wrote or watches. It is GLPI's slowest read, so one call gives a page and the total.</summary>
public sealed class TicketFinder
{
    private static readonly SearchField Id = "Ticket.id";
    private static readonly SearchField Name = "Ticket.name";
    private static readonly SearchField Content = "Ticket.content";
    private static readonly SearchField Status = "Ticket.status";
    private static readonly SearchField Type = "Ticket.type";
    private static readonly SearchField Urgency = "Ticket.urgency";
    private static readonly SearchField Category = "Ticket.ITILCategory.completename";
    private static readonly SearchField Entity = "Ticket.Entity.completename";
    private static readonly SearchField OpenedAt = "Ticket.date";
    private static readonly SearchField SolvedAt = "Ticket.solvedate";
    private static readonly SearchField ChangedAt = "Ticket.date_mod";
    private static readonly SearchField Requester = new("Ticket.Ticket_User.User.name");
    private static readonly SearchField Writer = "Ticket.users_id_recipient.User.name";
    private static readonly SearchField Observer = new("Ticket.Ticket_User.User.name", 1);
    private static readonly SearchField Validator = new("Ticket.users_id_validate.TicketValidation.User.name") { OtherUid = "Ticket.items_id_target.TicketValidation.User.name" };
    private static readonly SearchField ValidationState = "Ticket.TicketValidation.status";
    private const int RowsAtOnce = 500;
    private readonly GlpiSearch _search;

    internal TicketFinder(GlpiSearch search) => _search = search;

    /// <summary>Gives one page of the tickets that a filter lets through, last changed first.</summary>
    /// <param name="session">The session, whose rights decide what is there to be found.</param>
    /// <param name="filter">What to look for.</param>
    /// <param name="start">First row, from 0. Past the end gives an empty page.</param>
    /// <param name="count">Rows at most.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a profile that may see no tickets.</exception>
    public async Task<TicketPage> ListAsync(SessionToken session, TicketFilter filter, int start, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var page = await _search.RunAsync(session, Query(filter).SortBy(ChangedAt, descending: true), start, count, ct).ConfigureAwait(false);
        return new TicketPage(page.TotalCount, [.. page.Rows.Select(Summary)]);
    }

    /// <summary>Gives the tickets that a filter lets through in one go, the newest first: by their numbers, which do not change while GLPI is asked for one page after the other.</summary>
    /// <param name="session">The session, whose rights decide what is there to be found.</param>
    /// <param name="filter">What to look for.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The tickets, and how many there are in all.</returns>
    /// <exception cref="GlpiException">As for one page; nothing is given then.</exception>
    public async Task<TicketPage> ListAllAsync(SessionToken session, TicketFilter filter, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = Query(filter).SortBy(Id, descending: true);
        var tickets = new List<TicketSummary>();
        SearchPage page;
        var asked = 0;
        do
        {
            page = await _search.RunAsync(session, query, asked, Math.Min(RowsAtOnce, most - asked), ct).ConfigureAwait(false);
            tickets.AddRange(page.Rows.Select(Summary));
            asked += page.Rows.Count;
        }
        while (page.Rows.Count > 0 && asked < Math.Min(most, page.TotalCount));
        // One that is created meanwhile pushes another onto the next page.
        return new TicketPage(page.TotalCount, [.. tickets.DistinctBy(ticket => ticket.Id)]);
    }

    private static SearchQuery Query(TicketFilter filter) => Filtered(SearchQuery.For("Ticket"), filter)
        .Show(Id, Name, Status, Type, Urgency, Category, Entity, OpenedAt, ChangedAt, SolvedAt, Requester);

    private static SearchQuery Filtered(SearchQuery query, TicketFilter filter)
    {
        (SearchField Field, UserId? User)[] people = [(Requester, filter.Requester), (Writer, filter.Writer), (Observer, filter.Observer)];
        if (people.Where(person => person.User is not null).ToList() is { Count: > 0 } wanted)
            query = query.Group(SearchLink.And, any => wanted.Aggregate(any, (all, person) => all.Or(person.Field, SearchType.Equals, Text(person.User!.Value.Value))));
        if (filter.Statuses is { Count: > 0 } statuses)
            query = query.Group(SearchLink.And, any => statuses.Aggregate(any, (all, status) => all.Or(Status, SearchType.Equals, Text((int)status))));
        // GLPI holds both against one approval: what somebody else is still to answer does not count.
        if (filter.Validator is { } validator)
            query = query.And(Validator, SearchType.Equals, Text(validator.Value)).And(ValidationState, SearchType.Equals, Text((int)ValidationStatus.Waiting));
        if (filter.Type is { } type)
            query = query.And(Type, SearchType.Equals, Text((int)type));
        if (filter.Entity is { } entity)
            query = query.And(Entity, SearchType.Equals, Text(entity.Value));
        if (filter.OpenedFrom is { } from)
            query = query.And(OpenedAt, SearchType.MoreThan, Text(from.AddSeconds(-1)));
        if (filter.OpenedBefore is { } before)
            query = query.And(OpenedAt, SearchType.LessThan, Text(before));
        return WordsOf(filter.Text).Aggregate(query, (all, word) => all.Group(SearchLink.And, either => Either(either, word)));
    }

    private static SearchQuery Either(SearchQuery either, string word)
    {
        either = either.And(Name, SearchType.Contains, word).Or(Content, SearchType.Contains, word);
        return word.All(char.IsAsciiDigit) && word.Length < 10 ? either.Or(Id, SearchType.Equals, word) : either;
    }

    // GLPI reads ^ and $ as anchors, and the word NULL as « nothing stands there ».
    private static IEnumerable<string> WordsOf(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('^', '$')).Where(word => word.Length > 0 && !word.Equals("null", StringComparison.OrdinalIgnoreCase));

    private static TicketSummary Summary(SearchRow row) => new()
    {
        Id = new(row.Number(Id) ?? 0),
        Name = row.Text(Name) ?? "",
        Status = (TicketStatus)(row.Number(Status) ?? 0),
        Type = (TicketType)(row.Number(Type) ?? 0),
        Urgency = (Urgency)(row.Number(Urgency) ?? 0),
        Category = row.Text(Category) ?? "",
        Entity = row.Text(Entity) ?? "",
        OpenedAt = Date(row.Text(OpenedAt)),
        ChangedAt = Date(row.Text(ChangedAt)),
        SolvedAt = Date(row.Text(SolvedAt)),
        Requesters = [.. row.Texts(Requester).Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Select(id => new UserId(id))],
    };

    private static DateTime? Date(string? text) => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTime date) => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
