using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Announcements;

/// <summary><c>Reminder</c>: the one list of the knowledge area that GLPI filters rightly for its reader.</summary>
public interface IReminderApi
{
    /// <summary>One page of the announcements that are meant for the session's user, and of his own notes.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The announcements.</returns>
    [Get("/Reminder?get_hateoas=false")]
    Task<IReadOnlyList<Reminder>> ListAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of the entities that announcements are meant for. GLPI filters none of these rows for the reader.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The targets.</returns>
    [Get("/Entity_Reminder?get_hateoas=false")]
    Task<IReadOnlyList<ReminderEntityTarget>> ListEntityTargetsAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);
}
