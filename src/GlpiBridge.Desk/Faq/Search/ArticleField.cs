namespace GlpiBridge.Desk.Faq.Search;

/// <summary>Where in an article a word stands, and how much it tells there.</summary>
internal sealed record ArticleField(string Name, int Index, float Weight, float LengthMatters, Func<SearchableArticle, string> Text)
{
    public static ArticleField Title { get; } = new("title", 0, 3f, 0.3f, article => article.Title);

    public static ArticleField Category { get; } = new("category", 1, 1f, 0f, article => string.Join('\n', article.Categories));

    public static ArticleField Files { get; } = new("files", 2, 1.5f, 0f, article => string.Join('\n', article.FileNames));

    public static ArticleField Body { get; } = new("body", 3, 1f, 0.75f, article => article.Text);

    public static IReadOnlyList<ArticleField> All { get; } = [Title, Category, Files, Body];

    /// <summary>All but the text.</summary>
    public static IReadOnlyList<ArticleField> Heads { get; } = [Title, Category, Files];

    /// <summary>What a word found so often in a field of that length is worth: a second time tells less than the first.</summary>
    public float Score(int frequency, float length, float averageLength) =>
        Weight * frequency * 2.2f / (frequency + (1.2f * (1 - LengthMatters + (LengthMatters * length / averageLength))));
}
