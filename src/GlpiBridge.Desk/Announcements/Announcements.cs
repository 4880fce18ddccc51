using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Announcements;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Announcements;

/// <summary>
/// GLPI's public reminders, read as the agent, since GLPI tells rightly whom they are meant for; for somebody without a session, those that are meant for an entity within their
/// reach and no others. Their dates are looked at here. The home page waits for them but a moment: a GLPI that does not answer leaves them out and is left alone for a while.
/// </summary>
public sealed partial class Announcements(
    ReminderReader reminders, GlpiServiceAccount service, RepresentedPlaces represented, MajorIncidents incidents, FormCatalogue forms, ArticleWords words, HybridCache cache, TimeProvider clock,
    ILogger<Announcements> logger)
{
    private const int VersionBytes = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Live = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<Announcement>> ForAsync(Agent agent, CancellationToken ct)
    {
        var kept = await cache.KeepHereAsync(KeyOf(agent), Live, stop => ReadAsync(agent, stop), ct);
        return [.. kept.All.Where(IsTimely).Select(dated => dated.Announcement)];
    }

    /// <summary>Reads one as it stands in GLPI at this moment.</summary>
    /// <returns>Null when it is meant for the agent no more.</returns>
    /// <exception cref="GlpiException">GLPI does not answer.</exception>
    internal async Task<Announcement?> FindNowAsync(Agent agent, ReminderId id, CancellationToken ct) =>
        (await ListAsync(agent, ct)).FirstOrDefault(dated => dated.Announcement.Id == id) is { } found && IsTimely(found)
            ? found.Ticket is { } ticket ? found.Announcement with { Incident = await incidents.FindAsync(agent, ticket, ct) } : found.Announcement
            : null;

    /// <summary>The agent has done something that changes what they are shown.</summary>
    internal ValueTask ForgetAsync(Agent agent, CancellationToken ct) => cache.RemoveAsync(KeyOf(agent), ct);

    private static string KeyOf(Agent agent) => FormattableString.Invariant($"announcements:{agent.UserId.Value}:{agent.Entity.Value}:{agent.ProfileId.Value}");

    private bool IsTimely(Dated dated) => clock.GetLocalNow().DateTime is var now && !(dated.From > now) && !(dated.Until <= now);

    private async Task<Kept> ReadAsync(Agent agent, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            var all = await ListAsync(agent, either.Token);
            return new Kept(await Task.WhenAll(all.Select(dated => WithIncidentAsync(agent, dated, either.Token, ct))));
        }
        catch (Exception failure) when (IsSilence(failure, ct))
        {
            NotRead((failure as GlpiException)?.Fault ?? GlpiFault.Unavailable);
            return new Kept([]);
        }
    }

    private async Task<IReadOnlyList<Dated>> ListAsync(Agent agent, CancellationToken ct)
    {
        var all = agent.Session is { } session ? await reminders.ListAsync(session, ct) : await ForRepresentedAsync(agent, ct);
        // One's own notes are listed too: they are no announcements.
        return [.. all.Where(reminder => reminder.AuthorId != agent.UserId && reminder.State is not ReminderState.Done).Select(Cleaned)];
    }

    // An announcement is worth reading without the ticket that it names.
    private async Task<Dated> WithIncidentAsync(Agent agent, Dated dated, CancellationToken patience, CancellationToken ct)
    {
        if (dated.Ticket is not { } ticket)
        {
            return dated;
        }

        try
        {
            return dated with { Announcement = dated.Announcement with { Incident = await incidents.FindAsync(agent, ticket, patience) } };
        }
        catch (Exception failure) when (IsSilence(failure, ct))
        {
            TicketNotRead(ticket.Value, (failure as GlpiException)?.Fault ?? GlpiFault.Unavailable);
            return dated;
        }
    }

    private static bool IsSilence(Exception failure, CancellationToken ct) => failure is GlpiException || (failure is OperationCanceledException && !ct.IsCancellationRequested);

    private async Task<IEnumerable<Reminder>> ForRepresentedAsync(Agent agent, CancellationToken ct)
    {
        if (!await represented.MayReadRemindersAsync(agent, ct))
        {
            return [];
        }

        var (all, targets) = await service.RunAsync(
            async (session, stop) => (await reminders.ListAsync(session, stop), await reminders.ListEntityTargetsAsync(session, stop)), ct);
        var meant = targets.Where(target => agent.ActiveEntities.Contains(target.Entity) || (target.IsRecursive && agent.ParentEntities.Contains(target.Entity)))
            .Select(target => target.Reminder).ToHashSet();
        return all.Where(reminder => meant.Contains(reminder.Id));
    }

    private Dated Cleaned(Reminder reminder)
    {
        var marks = new AnnouncementMarks(forms.Forms.Select(form => form.Id));
        var announcement = new Announcement
        {
            Id = reminder.Id,
            Title = marks.TakeFromTitle(reminder.Name),
            Html = marks.TakeFromHtml(ArticleContent.Of(reminder.Text, new ArticleLinks(ArticleLinks.OfArticle(0), [], new Dictionary<long, string>(), words)).Html),
            Version = VersionOf(reminder),
            Since = reminder.ShownFrom ?? reminder.ModifiedAt,
            Begins = reminder.BeginsAt,
            Ends = reminder.EndsAt,
            Places = marks.Places,
        };
        return new Dated(announcement, reminder.ShownFrom, reminder.ShownUntil, marks.Ticket);
    }

    // GLPI's dates have whole seconds.
    private static string VersionOf(Reminder reminder) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reminder.ModifiedAt:s}\n{reminder.Name}\n{reminder.Text}"))), 0, VersionBytes);

    [ImmutableObject(true)]
    private sealed record Kept(IReadOnlyList<Dated> All);

    private sealed record Dated(Announcement Announcement, DateTime? From, DateTime? Until, TicketId? Ticket);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Announcements could not be read: {Fault}")]
    private partial void NotRead(GlpiFault fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ticket {TicketId}, which an announcement names, could not be read: {Fault}")]
    private partial void TicketNotRead(long ticketId, GlpiFault fault);
}
