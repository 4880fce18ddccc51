using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Categories;

/// <summary>
/// The ITIL categories that an agent may choose. GLPI refuses the list to agents, so the service account reads all of it and the
/// portal keeps what GLPI's own form would offer: visible at the help desk, of the right kind, of the agent's entity or recursive from above.
/// </summary>
public sealed class CategoryCatalogue(GlpiServiceAccount service, ItilCategoryReader reader, SettingsCache cache)
{
    public Task<IReadOnlyList<OfferedCategory>> OfferedAsync(Agent agent, TicketKind kind, CancellationToken ct) => OfferedAsync(agent, kind, includeHidden: false, ct);

    /// <param name="agent">The agent; his entity decides.</param>
    /// <param name="kind">Incident or request.</param>
    /// <param name="includeHidden">Also those that GLPI hides from the help desk.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<IReadOnlyList<OfferedCategory>> OfferedAsync(Agent agent, TicketKind kind, bool includeHidden, CancellationToken ct) =>
        [.. Offered(await ReadAsync(ct), agent, kind, includeHidden).Select(category => category.Offered)];

    /// <summary>The categories that a question of a form offers to the agent.</summary>
    public async Task<IReadOnlyList<OfferedCategory>> OfferedAsync(Agent agent, FormDefinition form, CategoryQuestion question, CancellationToken ct) =>
        [.. (await OfferedAsync(agent, question.Kind ?? form.Ticket.Kind, question.IncludesHidden, ct)).Where(category => category.IsBelow(question.Root))];

    /// <summary>Searches below a category, without regard to case, accents and punctuation.</summary>
    /// <param name="agent">The agent; his entity decides.</param>
    /// <param name="kind">Incident or request.</param>
    /// <param name="root">Full name of the category below which to search.</param>
    /// <param name="includeHidden">Also those that GLPI hides from the help desk.</param>
    /// <param name="query">What was typed; nothing finds everything.</param>
    /// <param name="limit">How many to show.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<FoundCategories> SearchAsync(Agent agent, TicketKind kind, string root, bool includeHidden, string query, int limit, CancellationToken ct) =>
        CategoryIndex.Search(Offered(await ReadAsync(ct), agent, kind, includeHidden).Where(category => category.Offered.IsBelow(root)), query, limit);

    /// <returns>Whether GLPI has a category of this full name at all, in whatever entity.</returns>
    public async Task<bool> ExistsAsync(string fullName, CancellationToken ct) => (await ReadAsync(ct)).FullNames.Contains(fullName.Trim());

    /// <returns>What GLPI says of a category, whether it is offered to anybody or not.</returns>
    internal async Task<ItilCategory?> FindAsync(ItilCategoryId id, CancellationToken ct) => (await ReadAsync(ct)).ById.GetValueOrDefault(id);

    private ValueTask<CategorySnapshot> ReadAsync(CancellationToken ct) =>
        cache.KeepLastingAsync("itil-categories", stop => service.RunAsync(reader.ListAsync, stop), CategorySnapshot.Of, ct);

    private static IEnumerable<IndexedCategory> Offered(CategorySnapshot snapshot, Agent agent, TicketKind kind, bool includeHidden) =>
        snapshot.Categories.Where(category =>
            (includeHidden || category.Source.IsHelpdeskVisible) && IsOf(category.Source, kind) && agent.Sees(category.Source.EntityId, category.Source.IsRecursive));

    internal static bool IsOf(ItilCategory category, TicketKind kind) => kind is TicketKind.Incident ? category.IsIncident : category.IsRequest;
}
