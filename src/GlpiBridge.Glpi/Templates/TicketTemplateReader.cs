using System.Globalization;
using System.Text.Json;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Search;

namespace GlpiBridge.Glpi.Templates;

/// <summary>Reads ticket templates, and which of them an entity uses.</summary>
public sealed class TicketTemplateReader
{
    private const int TakenOverFromAbove = -2;
    private const int DeepestTree = 50;
    private readonly ITicketTemplateApi _api;
    private readonly ISearchApi _columns;

    internal TicketTemplateReader(ITicketTemplateApi api, ISearchApi columns)
    {
        _api = api;
        _columns = columns;
    }

    /// <summary>Reads a template with its mandatory and predefined fields (three calls).</summary>
    /// <param name="session">A session whose profile may read templates.</param>
    /// <param name="id">The template.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The template.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.NotFound"/>, or <see cref="GlpiFault.Forbidden"/> for a self-service user.</exception>
    public async Task<GlpiTicketTemplate> GetAsync(SessionToken session, TicketTemplateId id, CancellationToken ct)
    {
        var template = await _api.GetAsync(session, id.Value, ct).ConfigureAwait(false);
        var mandatory = await GlpiPages.AllAsync((range, token) => _api.ListMandatoryAsync(session, id.Value, range, token), ct).ConfigureAwait(false);
        var predefined = await GlpiPages.AllAsync((range, token) => _api.ListPredefinedAsync(session, id.Value, range, token), ct).ConfigureAwait(false);
        return template with { Mandatory = [.. mandatory.Select(field => (TicketField)field.Number)], Predefined = predefined };
    }

    /// <summary>Finds the template that an entity gives to its tickets, its own or the one of the nearest entity above that says so (one call an entity).</summary>
    /// <param name="session">A session that sees the entity and those above it.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>The template; null for none.</returns>
    /// <exception cref="GlpiException"><see cref="GlpiFault.Forbidden"/> for a session that may not read entities.</exception>
    public async Task<TicketTemplateId?> DefaultOfAsync(SessionToken session, EntityId entity, CancellationToken ct)
    {
        EntityId? next = entity;
        for (var level = 0; next is { } id && level < DeepestTree; level++)
        {
            var own = await _api.GetEntityAsync(session, id.Value, ct).ConfigureAwait(false);
            if (own.Strategy != TakenOverFromAbove)
                return own.Template;
            next = own.ParentId;
        }
        return null;
    }

    /// <summary>Reads what GLPI calls the fields of a ticket in the session's language (<c>listSearchOptions/Ticket</c>), for messages to an administrator.</summary>
    /// <param name="session">The session.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>A label for each field, in their order; its number where GLPI has no label.</returns>
    /// <exception cref="GlpiException">Any fault.</exception>
    public async Task<IReadOnlyList<string>> LabelsOfAsync(SessionToken session, IReadOnlyList<TicketField> fields, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var columns = await _columns.ListOptionsAsync(session, "Ticket", ct).ConfigureAwait(false);
        return [.. fields.Select(field => LabelOf(columns, ((int)field).ToString(CultureInfo.InvariantCulture)))];
    }

    private static string LabelOf(Dictionary<string, JsonElement> columns, string number) =>
        columns.TryGetValue(number, out var column) && column.ValueKind is JsonValueKind.Object && column.TryGetProperty("name", out var name)
            && name.GetString() is { Length: > 0 } label ? GlpiText.DecodeOnce(label) : number;
}
