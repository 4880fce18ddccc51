using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Submissions.Announcements;

namespace GlpiBridge.Desk.Announcements;

/// <summary>The announcements for an agent, without those that they have hidden. One that changes in GLPI is shown again.</summary>
public sealed class AnnouncementBoard(Announcements announcements, HiddenAnnouncements hidden)
{
    public async Task<ShownAnnouncements> ReadAsync(Agent agent, CancellationToken ct)
    {
        var reading = announcements.ForAsync(agent, ct);
        var versions = await hidden.OfAsync(agent.UserId.Value, ct);
        var all = await reading;
        return new ShownAnnouncements([.. all.Where(announcement => versions.GetValueOrDefault(announcement.Id.Value) != announcement.Version)], all);
    }

    /// <summary>Hides an announcement as it was read; one that has changed meanwhile, or is not theirs to see, is left as it is.</summary>
    public async Task HideAsync(Agent agent, ReminderId id, string version, CancellationToken ct)
    {
        if ((await announcements.ForAsync(agent, ct)).Any(announcement => announcement.Id == id && announcement.Version == version))
        {
            await hidden.HideAsync(agent.UserId.Value, id.Value, version, ct);
        }
    }

    public Task ShowAllAsync(Agent agent, CancellationToken ct) => hidden.ForgetAsync(agent.UserId.Value, ct);
}

/// <param name="Shown">Those to show.</param>
/// <param name="All">Those that are hidden too.</param>
public sealed record ShownAnnouncements(IReadOnlyList<Announcement> Shown, IReadOnlyList<Announcement> All)
{
    public int HiddenCount => All.Count - Shown.Count;
}
