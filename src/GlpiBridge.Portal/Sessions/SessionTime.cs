using GlpiBridge.Submissions.Accounts;

namespace GlpiBridge.Portal.Sessions;

/// <summary>How long the session of a request goes on.</summary>
/// <param name="EndsAt">When it ends if nobody comes meanwhile.</param>
/// <param name="MayExtend">Whether somebody who comes puts that off.</param>
internal sealed record SessionTime(DateTimeOffset EndsAt, bool MayExtend)
{
    private static readonly TimeSpan LongestWarning = TimeSpan.FromMinutes(5);

    public static SessionTime Of(PortalSession session, DateTimeOffset lastSeen, TimeSpan idleLimit) =>
        session.Remembered is null && lastSeen + idleLimit < session.EndsAt ? new SessionTime(lastSeen + idleLimit, MayExtend: true) : new SessionTime(session.EndsAt, MayExtend: false);

    /// <summary>How long before the end a page tells of it.</summary>
    public static TimeSpan Warning(TimeSpan idleLimit) => idleLimit / 2 < LongestWarning ? idleLimit / 2 : LongestWarning;

    public long SecondsFrom(DateTimeOffset now) => Math.Max(0, (long)(EndsAt - now).TotalSeconds);
}
