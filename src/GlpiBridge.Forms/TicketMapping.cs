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

    /// <summary>Question that says whom the request is for (<see cref="Fields.PersonQuestion"/>), or null; somebody else becomes an observer.</summary>
    public string? PersonQuestion { get; init; }

    /// <summary>Question that says when to call back, shown at the head of the ticket; or null.</summary>
    public string? AvailabilityQuestion { get; init; }

    /// <summary>Question that gives the serial number of the device to link (<see cref="Fields.AssetQuestion"/>), or null.</summary>
    public string? AssetQuestion { get; init; }

    /// <summary>Candidates for the ITIL category: the first that gives one wins.</summary>
    public required IReadOnlyList<CategoryRule> Categories { get; init; }

    /// <summary>File name of the Scriban template of the body, under <c>config/templates</c>.</summary>
    public required string Template { get; init; }

    /// <summary>Questions that the ticket shows elsewhere than among the answers: its title, and those of the contact block.</summary>
    public IEnumerable<string> SetApart => new[] { TitleQuestion, PersonQuestion, AvailabilityQuestion }.OfType<string>();
}

/// <summary>GLPI's two kinds of ticket.</summary>
public enum TicketKind
{
    /// <summary>Something broke (GLPI type 1).</summary>
    Incident = 1,

    /// <summary>Something is asked for (GLPI type 2).</summary>
    Request = 2,
}

/// <summary>Where the ITIL category comes from: the answer of a question, or a fixed path.</summary>
/// <param name="Question">Id of a category question, or null.</param>
/// <param name="Path">Full name of a category, for example <c>Incident &gt; Autres</c>, or null.</param>
/// <param name="When">Condition under which this rule is tried, or null for always.</param>
public sealed record CategoryRule(string? Question, string? Path, Condition? When);
