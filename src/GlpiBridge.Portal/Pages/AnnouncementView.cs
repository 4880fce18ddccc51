using GlpiBridge.Desk.Announcements;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages;

/// <summary>An announcement as a page shows it.</summary>
/// <param name="Announcement">What is announced.</param>
/// <param name="IsInForm">Whether a form stands below it, which its buttons send along, so that nothing typed is lost.</param>
internal sealed record AnnouncementView(Announcement Announcement, bool IsInForm = false)
{
    public AnnouncementKey Key => AnnouncementKey.Of(Announcement);

    /// <summary>The time that it is about, or since when it stands there; null when GLPI tells neither.</summary>
    public string? When(PortalTexts texts) =>
        Announcement is { Begins: { } begins, Ends: { } ends } ? texts["faq.planned", LocalTime.Words(begins), LocalTime.Words(ends)]
            : Announcement.Since is { } since ? texts["faq.announced", LocalTime.Day(since)]
            : null;
}
