using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Notifications;

/// <summary><c>Notification</c>: what GLPI tells whom of by mail.</summary>
public interface INotificationApi
{
    /// <summary>One page of the notifications of an event.</summary>
    /// <param name="session">The session.</param>
    /// <param name="name">GLPI's pattern of the event's name.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The notifications.</returns>
    [Get("/Notification?get_hateoas=false")]
    Task<IReadOnlyList<GlpiNotification>> FindAsync([Property(CallProperties.Session)] SessionToken session, [AliasAs("searchText[event]")] string name, string range, CancellationToken ct);
}
