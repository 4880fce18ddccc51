using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions.Accounts;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>A session as its owner reads it.</summary>
internal sealed record SessionView(string Device, bool IsHere, string Started, string Seen, string Ends)
{
    private const string Moment = "d MMMM à HH:mm";

    public static SessionView Of(PortalSession session, Guid? here, PortalTexts texts, TimeProvider clock) => new(
        session.Device.Length > 0 ? session.Device : texts["account.session-unknown"],
        session.Id == here,
        Text(session.StartedAt, clock),
        Text(session.SeenAt, clock),
        Text(session.EndsAt, clock));

    private static string Text(DateTimeOffset moment, TimeProvider clock) => clock.Local(moment).ToString(Moment, PortalTexts.French);
}
