namespace GlpiBridge.Benchmarks.Faq;

/// <summary>Queries for generated articles: some words of a title, some with a slip of the finger, the last one often half typed.</summary>
internal sealed class GeneratedQueries(IReadOnlyList<GeneratedArticle> articles, int seed = 4)
{
    private readonly Random random = new(seed);

    public string Next()
    {
        var words = articles[random.Next(articles.Count)].Title.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var start = random.Next(words.Length);
        var chosen = words.Skip(start).Take(1 + random.Next(4)).Select(Slip).ToArray();
        chosen[^1] = random.Next(5) < 2 ? chosen[^1][..Math.Max(1, chosen[^1].Length * 2 / 3)] : chosen[^1];
        return string.Join(' ', chosen);
    }

    private string Slip(string word)
    {
        if (word.Length < 5 || random.Next(4) > 0)
        {
            return word;
        }

        var at = 1 + random.Next(word.Length - 2);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
