namespace GlpiBridge.Desk.Auditing;

/// <summary>One act, without anything of its content.</summary>
public sealed record AuditEvent
{
    public required AuditAct Act { get; init; }

    public AuditResult Result { get; init; } = AuditResult.Done;

    /// <summary>GLPI's id of the person; null while nobody is known.</summary>
    public long? UserId { get; init; }

    /// <summary>The login or address that was typed where nobody is known; the trail keeps no more than a fingerprint of it.</summary>
    public string? Typed { get; init; }

    /// <summary>The account of the machine, for what was done at its command line.</summary>
    public string? Account { get; init; }

    /// <summary>What was acted on: a ticket, an entity.</summary>
    public long? ItemId { get; init; }

    /// <summary>The reference of a submission.</summary>
    public string? Reference { get; init; }

    /// <summary>True when the service account acted in the person's name.</summary>
    public bool ByServiceAccount { get; init; }
}
