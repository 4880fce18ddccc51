namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Reads the groups of a synonym file.</summary>
internal static class SynonymFile
{
    public static IEnumerable<IReadOnlyList<string>> Read(string path, IReadOnlyList<string> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var entries = line.Split(',', StringSplitOptions.TrimEntries);
            yield return Fault(entries) is { } fault ? throw new FormatException($"{path}:{index + 1} {fault}") : entries;
        }
    }

    /// <summary>The words of an entry that the search looks for.</summary>
    public static IEnumerable<string> Words(string entry)
    {
        var reader = new WordReader(compounds: false);
        reader.Open(entry, entry.Length);
        while (reader.Read())
        {
            if (!FrenchWords.IsEmpty(reader.Form))
            {
                yield return new string(reader.Form);
            }
        }
    }

    private static string? Fault(string[] entries) =>
        entries.Length < 2 ? "un groupe de synonymes a au moins deux entrées, séparées par des virgules"
        : entries.FirstOrDefault(entry => !Words(entry).Any()) is { } empty ? $"l’entrée « {empty} » n’a aucun mot que la recherche puisse chercher"
        : null;
}
