using GlpiBridge.Desk.Auditing;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Announcements;
using GlpiBridge.Submissions.Tickets;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>What the portal keeps of a person and for how long, as it is configured (RGPD, article 13).</summary>
internal sealed class KeptData(IOptions<SubmissionsOptions> submissions, IOptions<PortalOptions> portal, IOptions<AuditOptions> audit, PortalTexts texts)
{
    public IEnumerable<(string What, string HowLong)> Lines
    {
        get
        {
            yield return (texts["account.kept-drafts"], texts["account.kept-drafts-time", submissions.Value.DraftDays]);
            yield return (texts["account.kept-sent"], texts["account.kept-sent-time"]);
            yield return (texts["account.kept-files"], texts["account.kept-days", submissions.Value.FileDays]);
            yield return (texts["account.kept-receipts"], texts["account.kept-days", submissions.Value.ReceiptDays]);
            yield return (texts["account.kept-requests"], texts["account.kept-requests-time", submissions.Value.RememberedDays]);
            yield return (texts["account.kept-session"], texts["account.kept-session-time", (int)portal.Value.SessionLimit.TotalHours]);
            if (portal.Value.RememberMe)
            {
                yield return (texts["account.kept-remembered"], texts["account.kept-days", (int)portal.Value.RememberLimit.TotalDays]);
            }

            yield return (texts["account.kept-place"], texts["account.kept-place-time"]);
            yield return (texts["account.kept-hidden"], texts["account.kept-hidden-time", (int)HiddenAnnouncements.Kept.TotalDays]);
            yield return (texts["account.kept-read"], texts["account.kept-read-time", (int)ReadMarks.Kept.TotalDays]);
            yield return (texts["account.kept-tries"], texts["account.kept-days-one"]);
            yield return (texts["account.kept-audit"], texts["account.kept-days", audit.Value.Days]);
        }
    }
}
