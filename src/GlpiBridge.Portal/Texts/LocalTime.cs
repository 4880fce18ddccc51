namespace GlpiBridge.Portal.Texts;

internal static class LocalTime
{
    /// <summary>A moment as the clocks on the wall show it.</summary>
    public static DateTimeOffset Local(this TimeProvider clock, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);

    public static bool IsToday(this TimeProvider clock, DateTimeOffset moment) => clock.Local(moment).Date == clock.GetLocalNow().Date;

    /// <summary>« 14 h 05 », with no-break spaces.</summary>
    public static string Hour(DateTimeOffset local) => local.ToString("H'\u00a0h\u00a0'mm", PortalTexts.French);

    /// <summary>« 3 mars à 14 h 05 ».</summary>
    public static string DayAndHour(DateTimeOffset local) => local.ToString("d MMMM à ", PortalTexts.French) + Hour(local);

    /// <summary>« 3 mars à 14:05 ».</summary>
    public static string Words(this TimeProvider clock, DateTimeOffset moment) => Words(clock.Local(moment).DateTime);

    /// <summary>« 3 mars à 14:05 », of a time that GLPI tells.</summary>
    public static string Words(DateTime moment) => moment.ToString("d MMMM à HH:mm", PortalTexts.French);
}
