using GlpiBridge.Desk.Faq;

namespace GlpiBridge.Tests.Desk.Faq;

/// <summary>Articles and readers with only what a test is about.</summary>
internal static class Articles
{
    public static readonly FaqTarget Everybody = new(FaqTargetKind.Entity, 0, null, true, false);

    public static FaqArticle Article(long id, params FaqTarget[] targets) => new()
    {
        Id = id,
        Title = $"Article {id}",
        Answer = "",
        IsFaq = true,
        Targets = targets,
    };

    /// <summary>A self-service agent of entity 1, below the root.</summary>
    public static FaqReader Reader(long user = 7, long profile = 1, int rights = 2048) => new()
    {
        UserId = user,
        ProfileId = profile,
        Groups = [],
        ActiveEntities = [1],
        ParentEntities = [0],
        KnowledgeRights = rights,
    };

    public static FaqSnapshot Snapshot(params FaqArticle[] articles) => Snapshot([], articles);

    public static FaqSnapshot Snapshot(IReadOnlyList<FaqCategory> categories, params FaqArticle[] articles) => new()
    {
        Articles = articles,
        Categories = categories,
        ReadAt = DateTimeOffset.UnixEpoch,
        Version = 1,
    };
}
