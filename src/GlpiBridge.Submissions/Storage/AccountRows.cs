namespace GlpiBridge.Submissions.Storage;

/// <summary>A browser that somebody signed in with. It holds neither GLPI's session nor a password: those are in the browser's own cookie.</summary>
internal sealed class PortalSessionRow
{
    public Guid Id { get; set; }

    public long OwnerId { get; set; }

    /// <summary>Such as « Firefox sur Windows ».</summary>
    public required string Device { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    /// <summary>Which remembered credential is good; null when none was asked for.</summary>
    public Guid? Remembered { get; set; }

    /// <summary>The one before, good for a moment more: a page's calls start together.</summary>
    public Guid? RememberedBefore { get; set; }

    public DateTimeOffset? RotatedAt { get; set; }
}

/// <summary>How often something was tried of late.</summary>
internal sealed class AttemptRow
{
    /// <summary>What is tried and by whom, hashed: no login and no address is kept.</summary>
    public required string Key { get; set; }

    public int Count { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? RefusedUntil { get; set; }
}

/// <summary>Where somebody chose to work, to be found again on any machine.</summary>
internal sealed class PlaceRow
{
    public long OwnerId { get; set; }

    public long ProfileId { get; set; }

    public long EntityId { get; set; }
}
