namespace GlpiBridge.Portal.Passwords;

internal abstract record NewPasswordOutcome
{
    /// <summary>It is set, and its owner signed in with it.</summary>
    internal sealed record Opened : NewPasswordOutcome;

    /// <summary>It is set, but does not open a session with this login, or not now.</summary>
    internal sealed record Set : NewPasswordOutcome;

    internal sealed record BadToken : NewPasswordOutcome;

    /// <param name="Sentences">Why GLPI refuses it, in GLPI's words.</param>
    internal sealed record Refused(IReadOnlyList<string> Sentences) : NewPasswordOutcome;

    /// <param name="Wait">After how long the next try is looked at.</param>
    internal sealed record Limited(TimeSpan Wait) : NewPasswordOutcome;
}
