using System.Globalization;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Limits;

/// <summary>« Réessayez dans 8 secondes », in the page and for programs.</summary>
internal sealed class WaitWords(PortalTexts texts)
{
    /// <param name="wait">How long.</param>
    /// <param name="key">Key of the sentence that takes the time.</param>
    public Banner Banner(TimeSpan wait, string key) => new("warn", texts["wait.title"], texts[key, In(Seconds(wait))]);

    /// <returns>The status; the time goes into the header that belongs to it.</returns>
    public static int Status(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);
        return StatusCodes.Status429TooManyRequests;
    }

    private static int Seconds(TimeSpan wait) => (int)Math.Ceiling(wait.TotalSeconds);

    private string In(int seconds)
    {
        var minutes = (int)Math.Ceiling(seconds / 60.0);
        return (seconds, minutes) switch
        {
            (1, _) => texts["wait.second"],
            _ when seconds < 60 => texts["wait.seconds", seconds],
            (_, 1) => texts["wait.minute"],
            _ => texts["wait.minutes", minutes],
        };
    }
}
