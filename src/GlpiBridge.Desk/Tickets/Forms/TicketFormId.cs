using System.Globalization;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>What an agent fills in about a request that exists. It is kept and sent like a form of the catalogue, whose identifiers never hold a colon.</summary>
public enum TicketFormKind
{
    /// <summary>A text with pictures and files; on a solved request, the refusal of its solution.</summary>
    Answer,

    /// <summary>A better title, another urgency, or something forgotten, as long as nobody has taken it in charge.</summary>
    Complement,

    /// <summary>How the help was liked.</summary>
    Rating,

    /// <summary>That the solution suits: the request is closed.</summary>
    Acceptance,

    /// <summary>An approval that was asked for, given or refused.</summary>
    Approval,
}

/// <param name="Kind">What is filled in.</param>
/// <param name="Ticket">On which request.</param>
public sealed record TicketFormId(TicketFormKind Kind, TicketId Ticket)
{
    private static readonly (TicketFormKind Kind, string Name)[] Names =
    [
        (TicketFormKind.Answer, "reponse"),
        (TicketFormKind.Complement, "complement"),
        (TicketFormKind.Rating, "avis"),
        (TicketFormKind.Acceptance, "acceptation"),
        (TicketFormKind.Approval, "validation"),
    ];

    /// <summary>The kind as addresses name it.</summary>
    public string Name => Names.Single(known => known.Kind == Kind).Name;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Ticket.Value}");

    /// <returns>Null for a form of the catalogue.</returns>
    public static TicketFormId? Read(string form) =>
        form.Split(':') is [var name, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Of(name, new TicketId(id)) : null;

    /// <returns>Null when there is no such kind, or no such number.</returns>
    public static TicketFormId? Of(string name, TicketId ticket) =>
        Names.Where(known => known.Name == name && ticket.Value > 0).Select(known => new TicketFormId(known.Kind, ticket)).FirstOrDefault();
}
