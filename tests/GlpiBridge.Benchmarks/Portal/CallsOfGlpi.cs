namespace GlpiBridge.Benchmarks.Portal;

/// <summary>How often a portal has called GLPI, as its log tells while it is being written.</summary>
internal static class CallsOfGlpi
{
    public static int In(string log)
    {
        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var calls = 0;
        while (reader.ReadLine() is { } line)
        {
            calls += line.Contains(" GLPI ", StringComparison.Ordinal) && line.Contains(" answered ", StringComparison.Ordinal) ? 1 : 0;
        }

        return calls;
    }
}
