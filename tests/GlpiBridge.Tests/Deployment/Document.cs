using System.Text;
using System.Text.RegularExpressions;

namespace GlpiBridge.Tests.Deployment;

/// <summary>A page of the documentation, as those read it who copy out of it.</summary>
internal sealed partial class Document
{
    private const string Fence = "```";

    private Document(string path)
    {
        Path = path;
        Lines = File.ReadAllLines(System.IO.Path.Combine(RepositoryFolder.Root, path));
        Blocks = [.. BlocksOf()];
        var fenced = Blocks.SelectMany(block => Enumerable.Range(block.Line - 1, block.Lines.Count + 2)).ToHashSet();
        Prose = [.. Lines.Index().Where(line => !fenced.Contains(line.Index + 1)).Select(line => (line.Index + 1, line.Item))];
    }

    public static IReadOnlyList<Document> All { get; } =
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryFolder.Root, "docs"), "*.md").Select(file => "docs/" + System.IO.Path.GetFileName(file)).Prepend("README.md").Select(path => new Document(path))];

    /// <summary>From the root of the repository.</summary>
    public string Path { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>What stands in no block of code.</summary>
    public IReadOnlyList<(int Line, string Text)> Prose { get; }

    /// <summary>What stands between backticks in a sentence.</summary>
    public IEnumerable<(int Line, string Text)> Spans => Prose.SelectMany(line => Span().Matches(line.Text).Select(match => (line.Line, match.Groups[1].Value)));

    /// <summary>The addresses of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Prose.Where(line => line.Text.StartsWith('#')).Select(line => AnchorOf(line.Text.TrimStart('#').Trim()));

    public static Document At(string path) => All.Single(document => document.Path == path);

    /// <summary>What stands between backticks in the first column of the table that has this title over it.</summary>
    public IEnumerable<string> ColumnOf(string title) => Lines.SkipWhile(line => !line.StartsWith($"| {title} |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .SelectMany(row => Span().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value));

    public string Where(int line, string what) => $"{Path}:{line}: {what}";

    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
        {
            anchor.Append(c is ' ' ? '-' : c);
        }

        return anchor.ToString();
    }

    private IEnumerable<CodeBlock> BlocksOf()
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].TrimStart() is var opening && opening.StartsWith(Fence, StringComparison.Ordinal))
            {
                var indent = Lines[i].Length - opening.Length;
                var inside = Lines.Skip(i + 1).TakeWhile(line => !line.TrimStart().StartsWith(Fence, StringComparison.Ordinal)).Select(line => line.Length < indent ? "" : line[indent..]).ToList();
                yield return new CodeBlock(i + 2, opening[Fence.Length..].Trim(), inside);
                i += inside.Count + 1;
            }
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Span();
}

/// <param name="Line">Number of its first line in the file.</param>
/// <param name="Language">The word after the fence; empty for none.</param>
/// <param name="Lines">Without the fences.</param>
internal sealed record CodeBlock(int Line, string Language, IReadOnlyList<string> Lines)
{
    public string Text => string.Join('\n', Lines) + '\n';
}
