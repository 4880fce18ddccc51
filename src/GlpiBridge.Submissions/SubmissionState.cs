namespace GlpiBridge.Submissions;

/// <summary>Where a submission stands between the first keystroke and GLPI's answer.</summary>
public enum SubmissionState
{
    /// <summary>The user may still change it.</summary>
    Draft = 0,

    /// <summary>Somebody is bringing it to GLPI (or was when the portal stopped).</summary>
    Delivering = 1,

    /// <summary>GLPI has it.</summary>
    Delivered = 2,

    /// <summary>GLPI may or may not have it: nothing is sent again before it was searched there.</summary>
    Unknown = 3,

    /// <summary>The user has their receipt; GLPI is to have it as soon as it can.</summary>
    Accepted = 4,

    /// <summary>GLPI refused it, or an operator stopped it: it waits for its sender or for an operator.</summary>
    Parked = 5,
}
