using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Documents;

/// <summary><c>DocumentType</c>. Self-service users may not read it.</summary>
public interface IDocumentTypeApi
{
    /// <summary>One page of the types.</summary>
    /// <param name="session">The session.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The types.</returns>
    [Get("/DocumentType?get_hateoas=false")]
    Task<IReadOnlyList<DocumentType>> ListAsync([Property(CallProperties.Session)] SessionToken session, string range, CancellationToken ct);
}
