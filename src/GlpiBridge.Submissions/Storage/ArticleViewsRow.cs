namespace GlpiBridge.Submissions.Storage;

internal sealed class ArticleViewsRow
{
    public long ArticleId { get; set; }

    public int Views { get; set; }
}
