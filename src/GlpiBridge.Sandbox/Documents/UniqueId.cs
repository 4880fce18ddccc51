using System.Globalization;

namespace GlpiBridge.Sandbox.Documents;

/// PHP's uniqid(): fourteen hexadecimal digits of the time, a point, eight digits.
internal static class UniqueId
{
    public static string Next(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var (seconds, microseconds) = (now.ToUnixTimeSeconds(), now.Ticks % TimeSpan.TicksPerSecond / 10);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds:x8}{microseconds:x5}0.{Random.Shared.Next(100_000_000):D8}");
    }
}
