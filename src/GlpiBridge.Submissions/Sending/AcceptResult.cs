namespace GlpiBridge.Submissions.Sending;

/// <summary>What became of a draft that was to be sent.</summary>
public enum AcceptResult
{
    /// <summary>It is on the disk, and goes to GLPI.</summary>
    Accepted,

    /// <summary>It is not what was read: something has arrived since, or it was sent already.</summary>
    Changed,

    /// <summary>Too many are waiting already. It stays a draft.</summary>
    Full,
}
