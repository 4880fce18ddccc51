using System.Globalization;

namespace GlpiBridge.Tests.Desk.Faq.Search;

/// <summary>At which place the article that answers stood, query by query; -1 nowhere.</summary>
internal sealed record FaqRanks(IReadOnlyList<(AskedQuery Asked, int Rank)> Ranks)
{
    public static FaqRanks Of(Func<string, IEnumerable<string>> titles) => new([.. FaqQueries.All.Select(asked => (asked, titles(asked.Query).ToList().IndexOf(asked.Title)))]);

    /// <summary>How many of a hundred queries have it among the first.</summary>
    public double Success(int first) => 100 * Ranks.Average(answer => answer.Rank >= 0 && answer.Rank < first ? 1.0 : 0.0);

    public FaqRanks Of(string section) => new([.. Ranks.Where(answer => answer.Asked.Section == section)]);

    public IEnumerable<string> Lines() => Ranks.Select(answer => answer.Asked.Section).Distinct().Select(section => Line(section, Of(section))).Append(Line("all", this));

    private static string Line(string name, FaqRanks part) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-34} {part.Ranks.Count,4} queries   success@1 {part.Success(1),5:0.0} %   success@3 {part.Success(3),5:0.0} %");
}
