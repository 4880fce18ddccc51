using GlpiBridge.Forms.Conditions;

namespace GlpiBridge.Forms;

/// <summary>Which answers fill which fields of the GLPI ticket.</summary>
public sealed record TicketMapping
{
    /// <summary>Incident or request (GLPI's field <c>type</c>).</summary>
    public required TicketKind Kind { get; init; }

    /// <summary>Question whose answer is the ticket's title.</summary>
    public required string TitleQuestion { get; init; }

    /// <summary>Question whose answer is the urgency, or null: GLPI then takes 3 (medium).</summary>
    public string? UrgencyQuestion { get; init; }

    /// <summary>Question that holds the e-mail address of another person concerned, who becomes an observer; or null.</summary>
    public string? ObserverEmailQuestion { get; init; }

    /// <summary>Questions shown in the contact block at the head of the ticket.</summary>
    public required ContactMapping Contact { get; init; }

    /// <summary>Candidates for the ITIL category: the first that gives one wins.</summary>
    public required IReadOnlyList<CategoryRule> Categories { get; init; }

    /// <summary>File name of the Scriban template of the body, under <c>config/templates</c>.</summary>
    public required string Template { get; init; }
}

/// <summary>GLPI's two kinds of ticket.</summary>
public enum TicketKind
{
    /// <summary>Something broke (GLPI type 1).</summary>
    Incident = 1,

    /// <summary>Something is asked for (GLPI type 2).</summary>
    Request = 2,
}

/// <summary>Questions about the persons to call back; each may be null.</summary>
/// <param name="PersonName">Name of the person concerned when it is not the caller.</param>
/// <param name="PersonPhone">That person's phone.</param>
/// <param name="PersonEmail">That person's e-mail address.</param>
/// <param name="Availability">When the person cannot be called back.</param>
public sealed record ContactMapping(string? PersonName, string? PersonPhone, string? PersonEmail, string? Availability)
{
    /// <summary>Ids of the questions named here: the body shows them in the contact block and not again below.</summary>
    public IEnumerable<string> Questions => new[] { PersonName, PersonPhone, PersonEmail, Availability }.OfType<string>();
}

/// <summary>Where the ITIL category comes from: the answer of a question, or a fixed path.</summary>
/// <param name="Question">Id of a category question, or null.</param>
/// <param name="Path">Full name of a category, for example <c>Incident &gt; Autres</c>, or null.</param>
/// <param name="When">Condition under which this rule is tried, or null for always.</param>
public sealed record CategoryRule(string? Question, string? Path, Condition? When);
