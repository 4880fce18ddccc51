using System.ComponentModel;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Desk.Faq.Content;
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
public sealed partial class Announcements(ReminderReader reminders, GlpiServiceAccount service, RepresentedPlaces represented, ArticleWords words, HybridCache cache, TimeProvider clock, ILogger<Announcements> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Live = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<Announcement>> ForAsync(Agent agent, CancellationToken ct)
    {
        var key = FormattableString.Invariant($"announcements:{agent.UserId.Value}:{agent.Entity.Value}:{agent.ProfileId.Value}");
        var kept = await cache.KeepHereAsync(key, Live, stop => ReadAsync(agent, stop), ct);
        var now = clock.GetLocalNow().DateTime;
        return [.. kept.All.Where(dated => !(dated.From > now) && !(dated.Until <= now)).Select(dated => dated.Announcement)];
    }

    private async Task<Kept> ReadAsync(Agent agent, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            var all = agent.Session is { } session ? await reminders.ListAsync(session, either.Token) : await ForRepresentedAsync(agent, either.Token);
            // One's own notes are listed too: they are no announcements.
            return new Kept([.. all.Where(reminder => reminder.AuthorId != agent.UserId && reminder.State is not ReminderState.Done)
                .Select(reminder => new Dated(Cleaned(reminder), reminder.ShownFrom, reminder.ShownUntil))]);
        }
        catch (Exception failure) when (failure is GlpiException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            NotRead((failure as GlpiException)?.Fault ?? GlpiFault.Unavailable);
            return new Kept([]);
        }
    }

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

    private Announcement Cleaned(Reminder reminder) => new(
        reminder.Name,
        ArticleContent.Of(reminder.Text, new ArticleLinks(ArticleLinks.OfArticle(0), [], new Dictionary<long, string>(), words)).Html,
        reminder.ShownFrom ?? reminder.ModifiedAt,
        reminder.BeginsAt,
        reminder.EndsAt);

    [ImmutableObject(true)]
    private sealed record Kept(IReadOnlyList<Dated> All);

    private sealed record Dated(Announcement Announcement, DateTime? From, DateTime? Until);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Announcements could not be read: {Fault}")]
    private partial void NotRead(GlpiFault fault);
}
