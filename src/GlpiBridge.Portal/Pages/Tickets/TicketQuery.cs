using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Portal.Pages.Tickets;

/// <summary>What the list is asked for, as it stands in the address.</summary>
internal sealed record TicketQuery
{
    public const string Open = "ouvertes";
    public const string Waiting = "a-valider";
    public const string Solved = "resolues";
    public const string Closed = "closes";
    public const string All = "toutes";
    public const string Wide = "collectivite";
    public const int LongestText = 200;

    public static readonly IReadOnlyList<string> States = [Open, Waiting, Solved, Closed, All];

    public string State { get; init; } = Open;

    /// <summary>Whether others' requests are asked for, by somebody to whom GLPI shows some.</summary>
    public bool IsWide { get; init; }

    public string Text { get; init; } = "";

    public TicketType? Type { get; init; }

    public long? Entity { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public int Number { get; init; } = 1;

    /// <summary>Whether anything but the state is asked for.</summary>
    public bool IsNarrowed => Text.Length > 0 || Type is not null || Entity is not null || From is not null || Until is not null;

    public static TicketQuery Of(IQueryCollection query, Agent reader) => new()
    {
        IsWide = query["vue"] == Wide && reader.Reach() is not TicketReach.Own,
        State = query["etat"].ToString() is var state && States.Contains(state) ? state : Open,
        Text = query["q"].ToString().Trim() is var text && text.Length > LongestText ? text[..LongestText] : query["q"].ToString().Trim(),
        Type = query["type"].ToString() switch { "incident" => TicketType.Incident, "demande" => TicketType.Request, _ => null },
        Entity = long.TryParse(query["collectivite"], NumberStyles.None, CultureInfo.InvariantCulture, out var entity) ? entity : null,
        From = Date(query["du"]),
        Until = Date(query["au"]),
        Number = int.TryParse(query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? number : 1,
    };

    public TicketFilter ToFilter() => new()
    {
        Statuses = State switch
        {
            Open => [TicketStatus.New, TicketStatus.Assigned, TicketStatus.Planned, TicketStatus.Waiting, TicketStatus.Solved],
            Waiting => [TicketStatus.Waiting, TicketStatus.Solved],
            Solved => [TicketStatus.Solved],
            Closed => [TicketStatus.Closed],
            _ => [],
        },
        Text = Text,
        Type = Type,
        Entity = Entity is { } entity ? new EntityId(entity) : null,
        OpenedFrom = From?.ToDateTime(TimeOnly.MinValue),
        OpenedBefore = Until is { } until && until < DateOnly.MaxValue ? until.AddDays(1).ToDateTime(TimeOnly.MinValue) : null,
    };

    public string Address(string path = "/demandes") => path + QueryString.Create(Parts());

    private IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        if (IsWide) { yield return new("vue", Wide); }
        if (State != Open) { yield return new("etat", State); }
        if (Text.Length > 0) { yield return new("q", Text); }
        if (Type is { } type) { yield return new("type", type is TicketType.Request ? "demande" : "incident"); }
        if (Entity is { } entity) { yield return new("collectivite", entity.ToString(CultureInfo.InvariantCulture)); }
        if (From is { } from) { yield return new("du", Day(from)); }
        if (Until is { } until) { yield return new("au", Day(until)); }
        if (Number > 1) { yield return new("p", Number.ToString(CultureInfo.InvariantCulture)); }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
