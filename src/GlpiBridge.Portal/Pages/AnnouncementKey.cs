using System.Globalization;
using GlpiBridge.Desk.Announcements;
using GlpiBridge.Glpi;

namespace GlpiBridge.Portal.Pages;

/// <summary>An announcement as it was shown, in the value of its buttons.</summary>
internal sealed record AnnouncementKey(ReminderId Id, string Version)
{
    private const char Separator = '.';

    public static AnnouncementKey Of(Announcement announcement) => new(announcement.Id, announcement.Version);

    /// <returns>Null for what no page of the portal sends.</returns>
    public static AnnouncementKey? Read(string? posted) =>
        posted?.Split(Separator) is [var id, var version] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(new ReminderId(number), version) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id.Value}{Separator}{Version}");
}
