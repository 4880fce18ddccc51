using System.Collections.Frozen;
using Lucene.Net.Analysis.Fr;

namespace GlpiBridge.Desk.Faq.Search;

/// <summary>What is said of single French words: which say nothing, which article an apostrophe cuts off, and the stem that plural, feminine and verb forms share.</summary>
internal static class FrenchWords
{
    public const int MaxLength = 48;

    private static readonly FrenchLightStemmer Stemmer = new();

    // « son » is a possessive, but also the sound that a computer does not make.
    private static readonly FrozenSet<string> Empty = FrenchAnalyzer.DefaultStopSet.Select(Folded).Except(["son"]).ToFrozenSet(StringComparer.Ordinal);

    // Said around a request, never what it is about.
    private static readonly FrozenSet<string> Talk = FrozenSet.Create(
        StringComparer.Ordinal,
        "plus", "tres", "bien", "deja", "toujours", "encore", "comment", "pourquoi", "quand", "quoi", "quel", "quelle", "quels",
        "quelles", "combien", "si", "ca", "cela", "ceci",
        "faire", "fait", "fais", "faut", "avoir", "etre", "peut", "peux", "pouvoir", "pouvez", "veut", "veux", "voudrais", "souhaite",
        "dois", "doit", "arrive", "arrivent", "arriver",
        "sais", "savoir", "besoin", "bonjour", "bonsoir", "merci", "svp", "stp", "aide", "aider", "aidez", "marche", "marchent",
        "fonctionne", "fonctionnent", "probleme", "problemes", "souci", "soucis",
        "chez", "depuis", "apres", "avant", "lors", "alors", "donc", "car", "tout", "tous", "toute", "toutes", "cette", "cet", "autre",
        "autres", "rien", "quelque", "impossible", "possible");

    private static readonly FrozenSet<string> Articles = FrenchAnalyzer.DEFAULT_ARTICLES.Select(Folded).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EmptySpans = Empty.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ArticleSpans = Articles.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsEmpty(ReadOnlySpan<char> form) => EmptySpans.Contains(form);

    public static bool IsTalk(string form) => Talk.Contains(form);

    public static bool IsArticle(ReadOnlySpan<char> form) => ArticleSpans.Contains(form);

    /// <summary>Stems what stands in the buffer; the accents are gone by then, so that « etat » and « état » have one stem.</summary>
    public static int Stem(char[] buffer, int length) => Stemmer.Stem(buffer, length);

    public static string Stem(ReadOnlySpan<char> form)
    {
        var buffer = new char[MaxLength];
        form.CopyTo(buffer);
        return new string(buffer, 0, Stem(buffer, form.Length));
    }

    private static string Folded(string word)
    {
        var buffer = new char[MaxLength];
        var length = 0;
        foreach (var letter in word)
        {
            Folding.Append(letter, buffer, ref length);
        }

        return new string(buffer, 0, length);
    }
}
