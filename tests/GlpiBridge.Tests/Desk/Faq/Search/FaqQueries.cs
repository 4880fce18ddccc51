namespace GlpiBridge.Tests.Desk.Faq.Search;

/// <summary>What agents type, and the title of the article that should come first; search is tuned on the first section alone.</summary>
internal sealed record AskedQuery(string Query, string Title, string Section);

/// <summary>The query file by which the search is measured.</summary>
internal static class FaqQueries
{
    public static IReadOnlyList<AskedQuery> All { get; } = [.. Read(File.ReadLines(
        Path.Combine(RepositoryFolder.Root, "tests", "GlpiBridge.Tests", "Data", "faq-queries.tsv")))];

    private static IEnumerable<AskedQuery> Read(IEnumerable<string> lines)
    {
        var section = "";
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                continue;
            }

            var columns = line.Split('\t');
            yield return new AskedQuery(columns[0], columns[1], section);
        }
    }
}
