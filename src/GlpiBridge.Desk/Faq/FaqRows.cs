using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Knowledge;

namespace GlpiBridge.Desk.Faq;

/// <summary>What GLPI says of the articles outside of their texts, by article.</summary>
internal sealed class FaqRows(
    KnowbaseTargets targets,
    IReadOnlyList<KnowbaseCategoryLink> categoryLinks,
    IReadOnlyList<KnowbaseDocumentLink> documentLinks,
    IReadOnlyDictionary<long, FaqDocument> documents)
{
    private readonly ILookup<long, FaqTarget> targetsOf = targets.Entities
        .Select(target => (target.Article.Value, new FaqTarget(FaqTargetKind.Entity, target.Entity.Value, null, target.IsRecursive, false)))
        .Concat(targets.Profiles.Select(target =>
            (target.Article.Value, new FaqTarget(FaqTargetKind.Profile, target.Profile.Value, target.Entity.Value, target.IsRecursive, target.AnyEntity))))
        .Concat(targets.Groups.Select(target =>
            (target.Article.Value, new FaqTarget(FaqTargetKind.Group, target.Group.Value, target.Entity.Value, target.IsRecursive, target.AnyEntity))))
        .Concat(targets.Users.Select(target => (target.Article.Value, new FaqTarget(FaqTargetKind.User, target.User.Value, null, false, false))))
        .ToLookup(pair => pair.Item1, pair => pair.Item2);

    private readonly ILookup<long, long> categoriesOf = categoryLinks.ToLookup(link => link.Article.Value, link => link.Category.Value);

    private readonly ILookup<long, FaqDocument> documentsOf = documentLinks.Where(link => documents.ContainsKey(link.Document.Value))
        .ToLookup(link => link.Article.Value, link => documents[link.Document.Value]);

    /// <summary>The article with all that hangs on it.</summary>
    public FaqArticle Complete(FaqArticle article) => article with
    {
        Categories = [.. categoriesOf[article.Id].Distinct()],
        Documents = [.. documentsOf[article.Id].Distinct()],
        Targets = [.. targetsOf[article.Id].Distinct()],
    };

    public static FaqArticle Bare(KnowbaseItem row) => new()
    {
        Id = row.Id.Value,
        Title = row.Name,
        Answer = row.Answer,
        IsFaq = row.IsFaq,
        AuthorId = row.AuthorId?.Value ?? 0,
        Views = row.Views,
        Created = row.CreatedAt,
        Modified = row.ModifiedAt,
        Begin = row.BeginsAt,
        End = row.EndsAt,
    };

    public static FaqCategory Category(KnowbaseCategory row) => new(row.Id.Value, row.Name, row.CompleteName, row.ParentId?.Value);

    public static FaqDocument Document(GlpiDocument row) => new(row.Id.Value, row.Name, row.FileName, row.Mime);
}
