using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Documents;

/// <summary>Reads the kinds of files that GLPI knows.</summary>
public sealed class DocumentTypeReader
{
    private readonly IDocumentTypeApi _api;

    internal DocumentTypeReader(IDocumentTypeApi api) => _api = api;

    /// <summary>Reads all types, those that cannot be uploaded too.</summary>
    /// <param name="session">A session whose profile may read document types.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The types.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public Task<IReadOnlyList<DocumentType>> ListAsync(SessionToken session, CancellationToken ct) =>
        GlpiPages.AllAsync((range, token) => _api.ListAsync(session, range, token), ct);
}
