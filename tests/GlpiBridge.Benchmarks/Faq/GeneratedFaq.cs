using System.Globalization;
using System.Text;

namespace GlpiBridge.Benchmarks.Faq;

/// <summary>A knowledge base as large as one gets: the same at every run for the same numbers. Articles of a category share the words of its subject.</summary>
internal sealed class GeneratedFaq
{
    private const int Deepest = 6, SubjectWords = 40;
    private const double OfSubject = 0.25, InTwoCategories = 0.1;
    private readonly Random random;
    private readonly GeneratedWords words;
    private readonly List<string> categories = [];
    private readonly List<string[]> subjects = [];

    public GeneratedFaq(int articles = 10_000, int categoryCount = 400, int seed = 4)
    {
        random = new Random(seed);
        words = new GeneratedWords(random);
        for (var category = 0; category < categoryCount; category++)
        {
            AddCategory();
        }

        Articles = [.. Enumerable.Range(1, articles).Select(Article)];
    }

    /// <summary>Full names, « Matériel > Imprimante »: a parent stands before its children.</summary>
    public IReadOnlyList<string> Categories => categories;

    public IReadOnlyList<GeneratedArticle> Articles { get; }

    private void AddCategory()
    {
        var name = Capital(words.Telling(random)) + " " + categories.Count.ToString(CultureInfo.InvariantCulture);
        var parent = categories.Count == 0 || random.Next(10) == 0 ? "" : categories[random.Next(categories.Count)];
        categories.Add(parent.Length == 0 || parent.Count(letter => letter == '>') + 1 >= Deepest ? name : $"{parent} > {name}");
        subjects.Add([.. Enumerable.Range(0, SubjectWords).Select(_ => words.All[random.Next(words.All.Count)])]);
    }

    private GeneratedArticle Article(int id)
    {
        var category = random.Next(categories.Count);
        var title = $"{Capital(subjects[category][random.Next(3)])} - {Capital(Words(category, 3 + random.Next(6)))}";
        string[] places = random.NextDouble() < InTwoCategories ? [categories[category], categories[random.Next(categories.Count)]] : [categories[category]];
        return new GeneratedArticle(id, title, Html(category), [.. places.Distinct()]);
    }

    private string Html(int category)
    {
        var html = new StringBuilder($"<h2>Symptôme</h2><p>{Sentence(category)}</p><h2>Solution</h2>");
        for (var left = Length(); left > 0; left--)
        {
            html.Append(random.Next(5) switch
            {
                0 => $"<ul><li>{Sentence(category)}</li><li>{Sentence(category)}</li></ul>",
                1 => $"<p><strong>{Words(category, 3)}</strong> {Sentence(category)}</p>",
                2 => $"<h3>{Capital(Words(category, 4))}</h3><p>{Sentence(category)}</p>",
                _ => $"<p>{Sentence(category)} {Sentence(category)}</p>",
            });
        }

        return html.ToString();
    }

    // Most are short, a few are manuals.
    private int Length() => random.Next(20) == 0 ? 20 + random.Next(60) : 2 + random.Next(10);

    private string Sentence(int category) => Capital(Words(category, 6 + random.Next(14))) + ".";

    private string Words(int category, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(category)));

    private string Word(int category) => random.NextDouble() < OfSubject ? subjects[category][random.Next(SubjectWords)] : words.Any(random);

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
