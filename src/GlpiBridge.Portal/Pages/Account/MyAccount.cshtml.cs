using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Tickets.Remembered;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Accounts;
using GlpiBridge.Submissions.Announcements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>« Mon compte »: who GLPI takes one for, where one is signed in, what the portal keeps.</summary>
internal sealed class MyAccountModel(
    AgentCards cards, WorkPlace places, SessionEnd end, PortalSessions sessions, DraftList drafts, TicketMemory memory, HiddenAnnouncements hidden, KeptData kept, PortalTheme theme, PortalTexts texts, IAuditTrail audit, TimeProvider clock) : PageModel
{
    public const int EntitiesAtOnce = 12;

    public const int SessionsAtOnce = 6;

    public AgentCard Card { get; private set; } = null!;

    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];

    public int Drafts { get; private set; }

    /// <summary>Whether something was added to one of them when it had been sent: that is erased with it.</summary>
    public bool HasAdditions { get; private set; }

    public int HiddenAnnouncements { get; private set; }

    public Banner? Banner { get; private set; }

    public Banner Incomplete => new("warn", texts["account.incomplete-title"], texts["account.incomplete"]);

    public string Operator => theme.Operator;

    public string Language => Card.Language is { } name && CultureInfo.GetCultureInfo(name.Replace('_', '-')) is { } culture ? culture.NativeName : texts["account.language-default"];

    public IEnumerable<(string What, string HowLong)> Kept => kept.Lines;

    public async Task OnGetAsync(string? fait, CancellationToken ct)
    {
        Card = await cards.OfAsync(User.Agent(), ct);
        Sessions = [.. (await sessions.ListAsync(User.UserId(), ct)).Select(session => SessionView.Of(session, User.PortalSession(), texts, clock)).OrderByDescending(session => session.IsHere)];
        var kept = await drafts.ReadAsync(User.UserId(), _ => null, ct);
        (Drafts, HasAdditions) = (kept.Count, kept.Any(draft => draft.Additions > 0));
        HiddenAnnouncements = (await hidden.OfAsync(User.UserId(), ct)).Count;
        Banner = fait switch
        {
            "brouillons" => new Banner("ok", texts["account.drafts-deleted-title"], texts["account.drafts-deleted"]),
            "profil" => new Banner("ok", texts["account.profile-changed-title"], texts["account.profile-changed", User.Agent().ProfileName]),
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        // The other browsers' cookies hold their GLPI sessions: those end when the browser next shows its cookie.
        await sessions.EndAllAsync(User.UserId(), null, CancellationToken.None);
        await memory.ForgetAllAsync(User.UserId(), CancellationToken.None);
        audit.Record(new AuditEvent { Act = AuditAct.SignOutEverywhere, UserId = User.UserId() });
        return await end.OfAsync(HttpContext, "/connexion?session=partout");
    }

    public async Task<IActionResult> OnPostDraftsAsync()
    {
        await drafts.DeleteAllAsync(User.UserId(), CancellationToken.None);
        audit.Record(new AuditEvent { Act = AuditAct.DraftsDeleted, UserId = User.UserId() });
        return RedirectToPage(new { fait = "brouillons" });
    }

    public async Task<IActionResult> OnPostProfileAsync(string? profile, CancellationToken ct)
    {
        if (PostedEntity.Read(profile) is not { } id || await places.ChooseProfileAsync(User.Agent(), new ProfileId(id), ct) is not { } there)
        {
            return NotFound();
        }

        await SessionCookie.ReplaceAsync(HttpContext, there);
        return RedirectToPage(new { fait = "profil" });
    }
}
