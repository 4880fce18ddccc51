using GlpiBridge.Desk.Announcements;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What the buttons of announcements do to a form that is being filled in, which is kept first.</summary>
internal sealed class FormNews(AnnouncementBoard board, MeToo meToo, MeTooWords words, DraftKeeper keeper)
{
    public async Task HideAsync(PostedForm posted, string announcement, CancellationToken ct)
    {
        if (AnnouncementKey.Read(announcement) is { } key)
        {
            await board.HideAsync(posted.Open!.Agent, key.Id, key.Version, ct);
        }

        // Whoever reads an announcement before they begin has no draft to find again.
        await keeper.ForgetIfUntouchedAsync(posted.Open!.Definition, posted.Kept!.Draft, ct);
    }

    /// <returns>The ticket that they are on now; without one, why not.</returns>
    public async Task<(TicketId? Ticket, Banner? Banner)> JoinAsync(PostedForm posted, long announcement, CancellationToken ct)
    {
        try
        {
            return await meToo.JoinAsync(posted.Open!.Agent, new ReminderId(announcement), ct) is { } ticket ? (ticket, null) : (null, words.Gone);
        }
        catch (GlpiException failed) when (failed.Fault is not GlpiFault.SessionExpired)
        {
            return (null, words.Failed(failed.Fault));
        }
    }

    /// <returns>The form with what is announced now.</returns>
    public async Task<PostedForm> AgainAsync(PostedForm posted, CancellationToken ct) =>
        posted with { Open = posted.Open! with { Announcements = await board.ReadAsync(posted.Open.Agent, ct) } };
}
