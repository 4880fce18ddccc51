namespace GlpiBridge.Portal.Texts;

internal static class LocalTime
{
    /// <summary>A moment as the clocks on the wall show it.</summary>
    public static DateTimeOffset Local(this TimeProvider clock, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);

    /// <summary>« 3 mars à 14:05 ».</summary>
    public static string Words(this TimeProvider clock, DateTimeOffset moment) => Words(clock.Local(moment).DateTime);

    /// <summary>« 3 mars à 14:05 », of a time that GLPI tells.</summary>
    public static string Words(DateTime moment) => moment.ToString("d MMMM à HH:mm", PortalTexts.French);
}
