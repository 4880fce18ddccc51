namespace GlpiBridge.Glpi.Sessions;

/// <summary>Rights on follow-ups (<c>followup</c> of a profile) that decide whether somebody may answer. Other bits are kept as they are.</summary>
[Flags]
public enum FollowupRights
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Reads the public ones of tickets that he sees.</summary>
    ReadPublic = 1,

    /// <summary>Adds one to tickets that he asked for.</summary>
    AddToOwn = 4,
}
