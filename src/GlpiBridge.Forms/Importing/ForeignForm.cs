namespace GlpiBridge.Forms.Importing;

/// <summary>A form as GLPI has it, whichever of its two forms the export has.</summary>
internal sealed record ForeignForm
{
    public required string Name { get; init; }

    public string Sentence { get; init; } = "";

    public string Introduction { get; init; } = "";

    public required IReadOnlyList<ForeignSection> Sections { get; init; }

    /// <summary>Null when it makes no ticket.</summary>
    public ForeignTicket? Ticket { get; init; }

    public required ImportNotes Notes { get; init; }
}

internal sealed record ForeignSection(string Title, string Introduction, ForeignShow? Show, IReadOnlyList<ForeignField> Fields);

/// <summary>What becomes of the answers. Fields are named by their keys.</summary>
internal sealed record ForeignTicket
{
    /// <summary>Null when the export does not tell.</summary>
    public TicketKind? Kind { get; init; }

    /// <summary>What the kind depends on, or null.</summary>
    public string? KindFrom { get; init; }

    public IReadOnlyList<string> TitleFields { get; init; } = [];

    /// <summary>The title as somebody reads it, when it is more than the answer to one field.</summary>
    public string? FixedTitle { get; init; }

    /// <summary>The body as somebody reads it, when it is more than all answers.</summary>
    public string? FixedContent { get; init; }

    public string? UrgencyField { get; init; }

    public string? FixedUrgency { get; init; }

    public string? AssetField { get; init; }

    public IReadOnlyList<ForeignCategory> Categories { get; init; } = [];

    /// <summary>True when it is made for some answers only.</summary>
    public bool IsConditional { get; init; }
}

/// <summary>Where a category comes from: the answer to a field, or a full name.</summary>
internal sealed record ForeignCategory(string? Field, string? Path);
