using GlpiBridge.Forms;
using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Announcements;

/// <summary>What the operator tells everybody in a collectivité. All times are GLPI's local ones.</summary>
public sealed record Announcement
{
    public required ReminderId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Its text, cleaned.</summary>
    public required string Html { get; init; }

    /// <summary>Another one as soon as somebody changes it in GLPI.</summary>
    public required string Version { get; init; }

    /// <summary>Since when it stands there.</summary>
    public DateTime? Since { get; init; }

    /// <summary>When what it announces begins; null when it is not planned.</summary>
    public DateTime? Begins { get; init; }

    /// <summary>When it ends.</summary>
    public DateTime? Ends { get; init; }

    /// <summary>Forms that it was marked for, or <see cref="AnnouncementMarks.HomeOnly"/>; empty when it was marked for none.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The outage that it tells of, where the reader may join those who wait for its end.</summary>
    public MajorIncident? Incident { get; init; }

    /// <summary>Whether it stands at the top of a form. Most announcements tell of an outage: those that are marked for nothing stand where one is declared.</summary>
    public bool IsFor(FormDefinition form) => Places.Count > 0 ? Places.Contains(form.Id) : form.Ticket.Kind is TicketKind.Incident;
}
