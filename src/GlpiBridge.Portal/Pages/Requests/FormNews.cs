using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Announcements;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What the buttons of announcements do. A form that is being filled in is kept first.</summary>
internal sealed class FormNews(AnnouncementBoard board, MeToo meToo, MeTooWords words, DraftKeeper keeper)
{
    public async Task HideAsync(PostedForm posted, string announcement, CancellationToken ct)
    {
        await HideAsync(posted.Open!.Agent, announcement, ct);
        // Whoever reads an announcement before they begin has no draft to find again.
        await keeper.ForgetIfUntouchedAsync(posted.Open!.Definition, posted.Kept!.Draft, ct);
    }

    public async Task HideAsync(Agent agent, string? announcement, CancellationToken ct)
    {
        if (AnnouncementKey.Read(announcement) is { } key)
        {
            await board.HideAsync(agent, key.Id, key.Version, ct);
        }
    }

    /// <returns>The ticket that they are on now; without one, why not.</returns>
    public async Task<(TicketId? Ticket, Banner? Banner)> JoinAsync(Agent agent, long announcement, CancellationToken ct)
    {
        try
        {
            return await meToo.JoinAsync(agent, new ReminderId(announcement), ct) is { } ticket ? (ticket, null) : (null, words.Gone);
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            return (null, words.Failed(failed.Fault));
        }
    }

    /// <returns>The form with what is announced now.</returns>
    public async Task<OpenForm> UpToDateAsync(OpenForm open, CancellationToken ct) => open with { Announcements = await board.ReadAsync(open.Agent, ct) };
}
