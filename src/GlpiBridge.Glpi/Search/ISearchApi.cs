using System.Text.Json;
using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Search;

/// <summary>GLPI's search engine. By far its slowest read.</summary>
public interface ISearchApi
{
    /// <summary>One page of a search.</summary>
    /// <param name="session">The session.</param>
    /// <param name="itemType">GLPI's type.</param>
    /// <param name="query">Criteria, columns, sort and range, as GLPI names them.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The page.</returns>
    [Get("/search/{itemType}")]
    Task<SearchAnswer> SearchAsync([Property(CallProperties.Session)] SessionToken session, string itemType, [Query] IDictionary<string, string> query, CancellationToken ct);

    /// <summary>The columns a type can be searched by.</summary>
    /// <param name="session">The session.</param>
    /// <param name="itemType">GLPI's type.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Column number to description; group titles stand among them.</returns>
    [Get("/listSearchOptions/{itemType}")]
    Task<Dictionary<string, JsonElement>> ListOptionsAsync([Property(CallProperties.Session)] SessionToken session, string itemType, CancellationToken ct);
}
