using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Faq;

/// <summary>
/// GLPI's own rule for one article (what <c>GET KnowbaseItem/:id</c> answers), plus the dates of publication, which the API leaves out. GLPI 10.0.19 checks it nowhere
/// else: its lists and its search give every article to everybody.
/// </summary>
public static class FaqVisibility
{
    /// <summary>Whether the reader may read the article at a time of GLPI's clock.</summary>
    public static bool MayRead(FaqArticle article, FaqReader reader, DateTime now) => IsPublished(article, now) && MayRead(article, reader);

    /// <summary>GLPI's rule, whatever the dates.</summary>
    public static bool MayRead(FaqArticle article, FaqReader reader) => RightsOf(reader) is var rights
        && rights is not FaqRights.None
        && (rights is FaqRights.Everything
            || IsAuthor(article, reader)
            || ((article.IsFaq || rights is FaqRights.Internal) && article.Targets.Any(target => IsMeantFor(target, reader))));

    public static bool IsPublished(FaqArticle article, DateTime now) => !(article.Begin > now) && !(article.End <= now);

    public static FaqRights RightsOf(FaqReader reader)
    {
        var rights = (KnowledgeRights)reader.KnowledgeRights;
        if ((rights & (KnowledgeRights.Read | KnowledgeRights.ReadFaq)) == 0)
        {
            // Not even one's own article: GLPI asks for one of the two before it looks at the article.
            return FaqRights.None;
        }

        return rights.HasFlag(KnowledgeRights.Administer) ? FaqRights.Everything
            : rights.HasFlag(KnowledgeRights.Read) ? FaqRights.Internal
            : FaqRights.Faq;
    }

    public static bool IsAuthor(FaqArticle article, FaqReader reader) => article.AuthorId > 0 && article.AuthorId == reader.UserId;

    public static bool IsMeantFor(FaqTarget target, FaqReader reader) => target.Kind switch
    {
        FaqTargetKind.User => target.Id == reader.UserId,
        FaqTargetKind.Group => reader.Groups.Contains(target.Id) && IsInScope(target, reader),
        FaqTargetKind.Profile => target.Id == reader.ProfileId && IsInScope(target, reader),
        _ => HasAccess(reader, target.Id, target.IsRecursive),
    };

    // An entity that is not set is the root for GLPI: PHP finds null in a list that holds 0.
    private static bool IsInScope(FaqTarget target, FaqReader reader) => target.AnyEntity || HasAccess(reader, target.EntityId ?? 0, target.IsRecursive);

    private static bool HasAccess(FaqReader reader, long entity, bool isRecursive) =>
        entity >= 0 && (reader.ActiveEntities.Contains(entity) || (isRecursive && reader.ParentEntities.Contains(entity)));
}

/// <summary>How much of the knowledge base somebody's profile opens.</summary>
public enum FaqRights
{
    None,

    /// <summary>Articles of the FAQ that are meant for the reader.</summary>
    Faq,

    /// <summary>Internal ones too.</summary>
    Internal,

    /// <summary>All articles, whoever they are meant for.</summary>
    Everything,
}
