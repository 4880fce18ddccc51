using System.Text.RegularExpressions;

namespace GlpiBridge.Torture.Hook;

/// <summary>All the named moments at which the portal can be made to die.</summary>
public static class KillPoints
{
    /// <summary>What the portal writes into its database, told by table, column and state; each may be cut before and after its commit.</summary>
    internal static readonly IReadOnlyList<DatabaseAct> Acts =
    [
        new("a draft is begun", write => write is { Verb: "INSERT", Table: "submissions" }),
        new("a draft is saved", write => write is { Verb: "UPDATE", Table: "submissions", State: null } && write.Sets("Content") && !write.Sets("DueAt")),
        new("a file is announced", write => write is { Verb: "INSERT", Table: "files" }),
        new("a piece of a file is written", write => write is { Verb: "INSERT", Table: "chunks" }),
        new("a file is kept", write => write is { Verb: "UPDATE", Table: "files" } && write.Sets("HasArrived")),
        new("a request is accepted", write => write is { Verb: "UPDATE", Table: "submissions", State: 4 } && write.Sets("AcceptedAt")),
        new("the delivery begins", write => write is { Verb: "UPDATE", Table: "submissions", State: 1 }),
        new("the files to send are written down", write => write is { Verb: "UPDATE", Table: "files" } && write.Sets("SentAs")),
        new("a call of GLPI is announced", write => write is { Verb: "UPDATE", Table: "submissions", State: null } && write.Sets("SendingSince") && !write.Empties("SendingSince") && !write.Sets("TicketId")),
        new("a call of GLPI is noted as over", write => write is { Verb: "UPDATE", Table: "submissions", State: null } && write.Empties("SendingSince") && !write.Sets("TicketId")),
        new("the ticket's number is noted", write => write is { Verb: "UPDATE", Table: "submissions", State: null } && write.Sets("TicketId")),
        new("the files' arrival is noted", write => write is { Verb: "UPDATE", Table: "files" } && write.Sets("DocumentId")),
        new("the delivery is put off", write => write is { Verb: "UPDATE", Table: "submissions", State: 4 } && !write.Sets("AcceptedAt")),
        new("the outcome is noted as unknown", write => write is { Verb: "UPDATE", Table: "submissions", State: 3 }),
        new("the request is noted as delivered", write => write is { Verb: "UPDATE", Table: "submissions", State: 2 }),
        new("files are erased", write => write is { Verb: "DELETE", Table: "files" }),
        new("a session is noted", write => write is { Verb: "INSERT" or "UPDATE", Table: "sessions" }),
        new("the housekeeping erases", write => write is { Verb: "DELETE", Table: "sessions" or "attempts" or "remembered_pages" or "submissions" }),
    ];

    /// <summary>Steps of the first start, when the database is made.</summary>
    internal static readonly IReadOnlyList<DatabaseAct> StartActs =
    [
        new("a migration is noted", write => write is { Verb: "INSERT", Table: "__EFMigrationsHistory" }),
        new("the lock of the migrations is taken", write => write is { Verb: "INSERT", Table: "__EFMigrationsLock" }),
        new("the lock of the migrations is given back", write => write is { Verb: "DELETE", Table: "__EFMigrationsLock" }),
    ];

    /// <summary>What GLPI is asked; each may be cut before the call leaves and when its answer begins to arrive.</summary>
    internal static readonly IReadOnlyList<GlpiAct> Calls =
    [
        new("GLPI is asked for the ticket", (method, path) => method == "POST" && path.EndsWith("/Ticket", StringComparison.Ordinal)),
        new("GLPI is given a further file", (method, path) => method == "POST" && path.EndsWith("/Document", StringComparison.Ordinal)),
        new("the ticket is looked for", (method, path) => method == "GET" && Regex.IsMatch(path, "/(search/)?Ticket/?$")),
        new("the files of the ticket are listed", (method, path) => method == "GET" && path.Contains("/Document_Item", StringComparison.Ordinal)),
        new("a session of GLPI's is opened", (_, path) => path.EndsWith("/initSession", StringComparison.Ordinal)),
        new("the settings of GLPI are read", (method, path) => method == "GET" && Regex.IsMatch(path, "/(ITILCategory|DocumentType|getGlpiConfig)/?$")),
    ];

    internal const string SendComesIn = "« Envoyer » comes in";
    internal const string BeforeReceipt = "before the way to the receipt is told";
    internal const string AfterReceipt = "after the way to the receipt is told";

    /// <summary>Those that traffic reaches.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Acts.SelectMany(act => (string[])[Before(act.Name), After(act.Name)]),
        .. Calls.SelectMany(call => (string[])[Before(call.Name), After(call.Name)]),
        SendComesIn,
        BeforeReceipt,
        AfterReceipt,
    ];

    /// <summary>Those that only the very first start reaches.</summary>
    public static IReadOnlyList<string> OfFirstStart { get; } = [.. StartActs.SelectMany(act => (string[])[Before(act.Name), After(act.Name)])];

    internal static string Before(string name) => "before " + name;

    internal static string After(string name) => "after " + name;
}

/// <summary>Something that the portal writes.</summary>
internal sealed record DatabaseAct(string Name, Func<DatabaseWrite, bool> Is);

/// <summary>Something that the portal asks of GLPI.</summary>
internal sealed record GlpiAct(string Name, Func<string, string, bool> Is);
