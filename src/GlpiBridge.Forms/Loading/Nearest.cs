namespace GlpiBridge.Forms.Loading;

/// <summary>Finds what somebody meant to write.</summary>
internal static class Nearest
{
    /// <summary>« Vouliez-vous … ? » with a blank before it, or "" when nothing is near.</summary>
    public static string Suggestion(string word, IEnumerable<string> known) => Of(word, known) is { } near ? $" Vouliez-vous « {near} » ?" : "";

    private static string? Of(string word, IEnumerable<string> known) => known
        .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
        .Where(pair => pair.Distance <= Math.Max(2, Math.Min(word.Length, pair.Candidate.Length) / 2))
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Candidate)
        .FirstOrDefault();

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var (letter, i) in left.Select((letter, i) => (letter, i)))
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (letter == right[j] ? 0 : 1));
            }

            previous = current;
        }

        return previous[^1];
    }
}
