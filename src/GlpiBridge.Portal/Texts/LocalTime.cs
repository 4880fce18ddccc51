namespace GlpiBridge.Portal.Texts;

internal static class LocalTime
{
    /// <summary>A moment as the clocks on the wall show it.</summary>
    public static DateTimeOffset Local(this TimeProvider clock, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);
}
