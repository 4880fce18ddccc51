using System.Diagnostics;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Glpi.Categories;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Categories;

public sealed class CategoryIndexTests(ITestOutputHelper output)
{
    private const string Path = "Incident > Logiciel > Ressources Humaines";

    private static readonly IndexedCategory[] Categories =
    [
        Category(1, $"{Path} > Carrière"),
        Category(2, $"{Path} > Gestion de la Paie > Cosoluce - Parme"),
        Category(3, $"{Path} > Parme Web"),
        Category(4, "Incident > Logiciel > État civil > Mélodie Œuvre"),
    ];

    [Fact]
    public void Case_accents_ligatures_and_punctuation_do_not_count()
    {
        Folded.Text("  « État-civil » : ŒUVRE n°2  ").ShouldBe("etat civil oeuvre n 2");
        Folded.Text("e\u0301te\u0301").ShouldBe(Folded.Text("été"));
        Folded.Words(" l’accès  VPN ").ShouldBe(["l", "acces", "vpn"]);
        Folded.Words(" – ").ShouldBeEmpty();
        Folded.Text("\ud83d\ude00a\ud800\ufffe").ShouldBe("a");
    }

    [Theory]
    [InlineData("PARME", "23")]
    [InlineData("paie", "2")]
    [InlineData("humaines carriere", "1")]
    [InlineData("melodie œuvre", "4")]
    [InlineData("parme civil", "")]
    [InlineData("", "1234")]
    [InlineData("%", "1234")]
    [InlineData("incident logiciel parme cosoluce", "2")]
    public void Any_word_of_any_level_finds_and_all_words_must(string query, string found) => Found(query).ShouldBe(found);

    [Fact]
    public void Names_that_start_with_the_words_come_first() => Found("me").ShouldBe("423");

    [Fact]
    public void No_more_are_shown_than_asked_for_and_all_are_counted()
    {
        var many = Enumerable.Range(0, 5000).Select(i => Category(i, $"Domaine {i % 90} > Application n° {i}")).ToList();

        var found = CategoryIndex.Search(many, "application", 50);

        found.Shown.Count.ShouldBe(50);
        found.Total.ShouldBe(5000);
        CategoryIndex.Search(many, "application", -1).Shown.ShouldBeEmpty();
    }

    [Fact]
    public void Five_thousand_categories_cost_a_few_milliseconds_whatever_is_typed()
    {
        var many = Enumerable.Range(0, 5000).Select(i => Category(i, $"Incident > Logiciel > Domaine métier {i % 90} > Sous-domaine {i % 700} > Application n° {i}")).ToList();
        string[] queries = ["a", "application 4321", "zzz", "sous domaine metier", string.Join(' ', Enumerable.Range(0, 5000))];

        // The best of several tries: other tests run beside this one.
        foreach (var query in queries)
        {
            var best = Enumerable.Range(0, 15).Min(_ => Measure(() => CategoryIndex.Search(many, query, 50)));
            output.WriteLine($"{best.TotalMilliseconds:F2} ms for « {query[..Math.Min(20, query.Length)]} »");
            best.ShouldBeLessThan(TimeSpan.FromMilliseconds(20));
        }
    }

    private static TimeSpan Measure(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Found(string query) => string.Concat(CategoryIndex.Search(Categories, query, 50).Shown.Select(category => category.Id.Value));

    private static IndexedCategory Category(long id, string fullName) => IndexedCategory.Of(new ItilCategory { Id = new(id), CompleteName = fullName });
}
