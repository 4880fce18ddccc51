using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions.Accounts;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>A session as its owner reads it.</summary>
internal sealed record SessionView(string Device, bool IsHere, string Started, string Seen, string Ends)
{
    public static SessionView Of(PortalSession session, Guid? here, PortalTexts texts, TimeProvider clock) => new(
        session.Device.Length > 0 ? session.Device : texts["account.session-unknown"],
        session.Id == here,
        clock.Words(session.StartedAt),
        clock.Words(session.SeenAt),
        clock.Words(session.EndsAt));
}
