using GlpiBridge.Desk.Accounts;

namespace GlpiBridge.Portal.Limits;

internal abstract record SignInOutcome
{
    internal sealed record Opened(Agent Agent) : SignInOutcome;

    internal sealed record Wrong : SignInOutcome;

    /// <param name="Wait">After how long the next try is looked at.</param>
    internal sealed record Limited(TimeSpan Wait) : SignInOutcome;
}
