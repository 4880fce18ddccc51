using GlpiBridge.Desk.Announcements;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages;

/// <summary>An announcement as the home page shows it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Html">Its text, cleaned.</param>
/// <param name="When">The time that it is about, or since when it stands there; null when GLPI tells neither.</param>
internal sealed record AnnouncementView(string Title, string Html, string? When)
{
    private const string Day = "d MMMM yyyy";

    public static AnnouncementView Of(Announcement announcement, PortalTexts texts) => new(
        announcement.Title,
        announcement.Html,
        announcement is { Begins: { } begins, Ends: { } ends } ? texts["faq.planned", LocalTime.Words(begins), LocalTime.Words(ends)]
            : announcement.Since is { } since ? texts["faq.announced", since.ToString(Day, PortalTexts.French)]
            : null);
}
