namespace GlpiBridge.Desk.Diagnostics;

/// <summary>One line of what was looked at.</summary>
/// <param name="Check">Its name for scripts, which does not change.</param>
/// <param name="Verdict">How it stands.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Meaning">What was found, what it means, and what to do.</param>
public sealed record Finding(string Check, Verdict Verdict, string Subject, string Meaning)
{
    /// <summary>Where to mend it in GLPI; null when it is not GLPI's.</summary>
    public MenuPath? Menu { get; init; }

    /// <summary>The configuration key that it is about; null when it is about none.</summary>
    public string? Key { get; init; }

    /// <summary>Whether nothing else can be looked at before it is mended.</summary>
    public bool StopsAll { get; init; }
}
