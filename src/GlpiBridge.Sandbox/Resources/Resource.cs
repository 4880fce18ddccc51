namespace GlpiBridge.Sandbox.Resources;

internal sealed record ResourceBlock(string Name, string Head, IReadOnlyList<string> Lines);

/// Reads the descriptor files that are compiled into the assembly.
internal static class Resource
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No resource {name}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0 && l[0] != '#')];
    }

    /// Blocks that start with a line "[name] head".
    public static IEnumerable<ResourceBlock> Blocks(string name)
    {
        ResourceBlock? block = null;
        var lines = new List<string>();
        foreach (var line in Lines(name))
        {
            if (line[0] != '[')
            {
                lines.Add(line);
                continue;
            }
            if (block is not null) yield return block;
            lines = [];
            var end = line.IndexOf(']', StringComparison.Ordinal);
            block = new ResourceBlock(line[1..end], line[(end + 1)..].Trim(), lines);
        }
        if (block is not null) yield return block;
    }
}
