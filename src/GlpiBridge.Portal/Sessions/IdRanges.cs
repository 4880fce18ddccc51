using System.Globalization;
using System.Text;

namespace GlpiBridge.Portal.Sessions;

/// <summary>Ids as « 0-12,15 »: a technician works in hundreds of entities, and a cookie of hundreds of claims is one that a web server refuses.</summary>
internal static class IdRanges
{
    public static string Write(IEnumerable<long> ids)
    {
        var sorted = ids.Distinct().Order().ToList();
        var text = new StringBuilder();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start;
            while (end + 1 < sorted.Count && sorted[end + 1] == sorted[end] + 1)
            {
                end++;
            }

            text.Append(text.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{sorted[start]}");
            if (end > start)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{sorted[end]}");
            }

            start = end + 1;
        }

        return text.ToString();
    }

    public static IEnumerable<long> Read(string text)
    {
        foreach (var range in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var bounds = range.Split('-');
            var last = Number(bounds[^1]);
            for (var id = Number(bounds[0]); id <= last; id++)
            {
                yield return id;
            }
        }
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
