using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Knowledge;

/// <summary>
/// The knowledge base. GLPI filters none of these lists for the reader: they give every article to everybody who may read any, so what is shown must be filtered by the caller.
/// </summary>
public interface IKnowledgeApi
{
    /// <summary>One page of the articles, with their texts.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sort">A column, such as <c>id</c> or <c>date_mod</c>.</param>
    /// <param name="order"><c>ASC</c> or <c>DESC</c>.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The articles.</returns>
    [Get("/KnowbaseItem?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseItem>> ListAsync([Property(CallProperties.Session)] SessionToken session, string sort, string order, string range, CancellationToken ct);

    /// <summary>One page of the articles' numbers.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The numbers.</returns>
    [Get("/KnowbaseItem?get_hateoas=false&only_id=true")]
    Task<IReadOnlyList<KnowbaseItemNumber>> ListNumbersAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of the categories that the session's active entities see.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The categories.</returns>
    [Get("/KnowbaseItemCategory?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseCategory>> ListCategoriesAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of which article stands in which category.</summary>
    /// <param name="session">The session; a self-service user is refused.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The links.</returns>
    [Get("/KnowbaseItem_KnowbaseItemCategory?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseCategoryLink>> ListCategoryLinksAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of the entities that articles are meant for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The targets.</returns>
    [Get("/Entity_KnowbaseItem?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseEntityTarget>> ListEntityTargetsAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of the profiles that articles are meant for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The targets.</returns>
    [Get("/KnowbaseItem_Profile?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseProfileTarget>> ListProfileTargetsAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of the groups that articles are meant for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The targets.</returns>
    [Get("/Group_KnowbaseItem?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseGroupTarget>> ListGroupTargetsAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of the users that articles are meant for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The targets.</returns>
    [Get("/KnowbaseItem_User?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseUserTarget>> ListUserTargetsAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);

    /// <summary>One page of which document hangs on which article.</summary>
    /// <param name="session">The session; a self-service user is refused.</param>
    /// <param name="itemType">The pattern <c>^KnowbaseItem$</c>.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The links.</returns>
    [Get("/Document_Item?get_hateoas=false")]
    Task<IReadOnlyList<KnowbaseDocumentLink>> ListDocumentLinksAsync(
        [Property(CallProperties.Session)] SessionToken session, [AliasAs("searchText[itemtype]")] string itemType, string range, CancellationToken ct);

    /// <summary>Several documents; all or nothing: one that is refused or gone fails the call.</summary>
    /// <param name="session">The session; a self-service user is refused.</param>
    /// <param name="items">Which, as <c>items[0][itemtype]</c> and <c>items[0][items_id]</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The documents, in the order asked for.</returns>
    [Get("/getMultipleItems?get_hateoas=false")]
    Task<IReadOnlyList<GlpiDocument>> GetDocumentsAsync([Property(CallProperties.Session)] SessionToken session, [Query] IDictionary<string, string> items, CancellationToken ct);
}
