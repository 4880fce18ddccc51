namespace GlpiBridge.Portal.Texts;

internal static class LocalTime
{
    /// <summary>A moment as the clocks on the wall show it.</summary>
    public static DateTimeOffset Local(this TimeProvider clock, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);

    public static bool IsToday(this TimeProvider clock, DateTimeOffset moment) => clock.Local(moment).Date == clock.GetLocalNow().Date;

    /// <summary>« 14 h 05 », with no-break spaces; « 14:05 » in English.</summary>
    public static string Hour(DateTimeOffset local) => Write(local.DateTime, Language.Current, "H'\u00a0h\u00a0'mm", "HH:mm");

    /// <summary>« 3 mars à 14 h 05 »; « 3 March at 14:05 ».</summary>
    public static string DayAndHour(DateTimeOffset local) => Write(local.DateTime, Language.Current, "d MMMM à H'\u00a0h\u00a0'mm", "d MMMM 'at' HH:mm");

    /// <summary>« 3 mars à 14:05 ».</summary>
    public static string Words(this TimeProvider clock, DateTimeOffset moment) => Words(clock.Local(moment).DateTime);

    /// <summary>« 3 mars à 14:05 », of a time that GLPI tells.</summary>
    public static string Words(DateTime moment) => Words(moment, Language.Current);

    /// <summary>The same in a language that is not the reader's.</summary>
    public static string Words(DateTime moment, Language language) => Write(moment, language, "d MMMM à HH:mm", "d MMMM 'at' HH:mm");

    /// <summary>« mardi 3 mars 2026 », of a time that GLPI tells.</summary>
    public static string Weekday(DateTime moment) => Write(moment, Language.Current, "dddd d MMMM yyyy", "dddd d MMMM yyyy");

    /// <summary>« 3 mars 2026 », of a time that GLPI tells.</summary>
    public static string Day(DateTime moment) => Write(moment, Language.Current, "d MMMM yyyy", "d MMMM yyyy");

    /// <summary>« 3 mars ».</summary>
    public static string DayOfYear(DateTimeOffset local) => Write(local.DateTime, Language.Current, "d MMMM", "d MMMM");

    /// <summary>« 14:05 ».</summary>
    public static string Clock(DateTimeOffset local) => Write(local.DateTime, Language.Current, "HH:mm", "HH:mm");

    private static string Write(DateTime moment, Language language, string french, string english) =>
        moment.ToString(language == Language.French ? french : english, language.Culture);
}
