using System.Security.Claims;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What somebody has sent and GLPI does not have yet.</summary>
internal sealed class SentList(Outbox outbox, SentWords words)
{
    public async Task<IReadOnlyList<SentView>> ReadAsync(ClaimsPrincipal user, CancellationToken ct) => [.. (await outbox.ListOfAsync(user.UserId(), ct)).Select(words.Of)];

    /// <returns>What is about one request alone.</returns>
    public async Task<IReadOnlyList<SentView>> ReadAsync(ClaimsPrincipal user, TicketId ticket, CancellationToken ct) =>
        [.. (await outbox.ListOfAsync(user.UserId(), ct)).Where(sent => TicketFormId.Read(sent.FormId)?.Ticket == ticket).Select(words.Of)];
}
