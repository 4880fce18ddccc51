namespace GlpiBridge.Submissions.Storage;

/// <summary>What somebody was last shown of GLPI.</summary>
internal sealed class RememberedPageRow
{
    public long OwnerId { get; set; }

    /// <summary>Which page, hashed: it may hold words that were looked for.</summary>
    public required string Key { get; set; }

    /// <summary>Encrypted.</summary>
    public required byte[] Content { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}
