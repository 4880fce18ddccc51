namespace GlpiBridge.Submissions;

/// <summary>Tells files of one name apart: « capture.png », « capture (2).png ».</summary>
internal static class UniqueName
{
    public static string Among(IReadOnlyCollection<string> taken, string name)
    {
        var extension = Path.GetExtension(name);
        var stem = name[..^extension.Length];
        var candidate = name;
        for (var number = 2; taken.Contains(candidate, StringComparer.OrdinalIgnoreCase); number++)
        {
            candidate = $"{stem} ({number}){extension}";
        }

        return candidate;
    }
}
