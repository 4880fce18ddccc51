using System.Numerics;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Puts the articles found in order: rare words of the query tell more, all words more than some, and what is far below the best is left out.</summary>
internal static class Ranking
{
    private const float LeastOfBest = 0.25f;

    public static List<SearchableArticle> Of(Matches matches, FaqIndex index, int readable)
    {
        var weights = Weights(matches, readable);
        var (total, all) = (weights.Sum(), Held(matches));
        var found = new List<Ranked>();
        var document = 0;
        foreach (var part in index.Parts)
        {
            foreach (var article in part.Part.Articles)
            {
                if (matches.Held(document) != 0)
                {
                    found.Add(new Ranked(article, matches.Typed(document) == all, Score(matches, weights, total, document)));
                }

                document++;
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        var least = LeastOfBest * found.Max(hit => hit.Score);
        found.RemoveAll(hit => !hit.IsFull && hit.Score < least);
        found.Sort();
        return found.ConvertAll(hit => hit.Article);
    }

    private static int Held(Matches matches) => Enumerable.Range(0, matches.Words).Sum(word => matches.Count(word) > 0 ? 1 << word : 0);

    /// <summary>A word that no readable article holds, in no shape, has no weight: it spoils nothing.</summary>
    private static float[] Weights(Matches matches, int readable)
    {
        var weights = new float[matches.Words];
        for (var word = 0; word < weights.Length; word++)
        {
            var holders = matches.Exact[word] > 0 ? matches.Exact[word] : matches.Count(word);
            weights[word] = holders == 0 ? 0 : MathF.Log(1 + ((readable - holders + 0.5f) / (holders + 0.5f)));
        }

        return weights;
    }

    private static float Score(Matches matches, float[] weights, float total, int document)
    {
        var (sum, covered) = (0f, 0f);
        for (var words = matches.Held(document); words != 0; words &= words - 1)
        {
            var word = BitOperations.TrailingZeroCount(words);
            sum += weights[word] * matches.Value(word, document);
            covered += weights[word];
        }

        return sum * covered / total;
    }

    private readonly record struct Ranked(SearchableArticle Article, bool IsFull, float Score) : IComparable<Ranked>
    {
        public int CompareTo(Ranked other)
        {
            var order = other.IsFull.CompareTo(IsFull);
            order = order != 0 ? order : other.Score.CompareTo(Score);
            return order != 0 ? order : Article.Id.CompareTo(other.Article.Id);
        }
    }
}
