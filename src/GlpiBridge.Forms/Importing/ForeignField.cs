namespace GlpiBridge.Forms.Importing;

/// <summary>A question as GLPI has it; texts are plain.</summary>
internal sealed record ForeignField
{
    /// <summary>What conditions name it by.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    public required ForeignKind Kind { get; init; }

    /// <summary>The type as the export writes it.</summary>
    public required string Written { get; init; }

    public string Help { get; init; } = "";

    public bool IsRequired { get; init; }

    /// <summary>What the field holds at first, or "".</summary>
    public string Default { get; init; } = "";

    public IReadOnlyList<ForeignOption> Options { get; init; } = [];

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Class of the GLPI objects that are offered, or "".</summary>
    public string ItemType { get; init; } = "";

    /// <summary>Full name of the object below which they are offered, or null when the export does not tell it.</summary>
    public string? Root { get; init; }

    /// <summary>How many levels below it are offered, or null for all.</summary>
    public decimal? Depth { get; init; }

    /// <summary>True when the root can be picked itself.</summary>
    public bool OffersRoot { get; init; }

    /// <summary>Kind of ticket whose categories are offered, or null for any.</summary>
    public TicketKind? CategoryKind { get; init; }

    public ForeignShow? Show { get; init; }

    public bool IsCategory => Kind is ForeignKind.Item && ItemType == "ITILCategory";
}

/// <summary>A possible answer: what conditions name it by, and what is read.</summary>
internal sealed record ForeignOption(string Key, string Label);

internal enum ForeignKind
{
    Text,
    Area,
    Email,
    Integer,
    Decimal,
    Date,
    DateTime,
    Time,
    Select,
    Radios,
    Checkboxes,
    Urgency,
    RequestType,

    /// <summary>One object of GLPI.</summary>
    Item,

    /// <summary>A device of the user's.</summary>
    Device,

    /// <summary>Whom it is for.</summary>
    Requester,

    /// <summary>Other people.</summary>
    People,
    Files,
    Information,

    /// <summary>Filled in without the user.</summary>
    Hidden,
    Unknown,
}
