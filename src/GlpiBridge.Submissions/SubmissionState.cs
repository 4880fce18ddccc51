namespace GlpiBridge.Submissions;

/// <summary>Where a submission stands between the first keystroke and GLPI's answer.</summary>
public enum SubmissionState
{
    /// <summary>The user may still change it.</summary>
    Draft = 0,

    /// <summary>A call to GLPI is under way (or was when the portal stopped).</summary>
    Sending = 1,

    /// <summary>GLPI has the ticket.</summary>
    Delivered = 2,

    /// <summary>GLPI may or may not have the ticket: nothing is sent again before it was searched there.</summary>
    Unknown = 3,
}
