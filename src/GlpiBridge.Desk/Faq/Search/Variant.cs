namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Something to look for in the place of one or more words of the query.</summary>
/// <param name="Words">The words of the query that it stands for, as bits.</param>
/// <param name="Stems">What an article must hold; several: all in one field.</param>
/// <param name="Weight">What finding it is worth beside the word itself.</param>
/// <param name="IsTyped">Whether it is the word itself, whole or begun.</param>
internal readonly record struct Variant(int Words, IReadOnlyList<string> Stems, float Weight, bool IsTyped = false)
{
    public static Variant Of(int word, string stem, float weight, bool isTyped = false) => new(1 << word, [stem], weight, isTyped);
}
