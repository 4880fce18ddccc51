using System.ComponentModel;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Templates;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.TicketTemplates;

/// <summary>GLPI's ticket templates, read by the service account, and which of them a ticket has: in GLPI's own order its category's, its profile's, its entity's.</summary>
public sealed class TemplateCatalogue(
    GlpiServiceAccount service, TicketTemplateReader reader, CategoryCatalogue categories, SettingsCache cache)
{
    /// <exception cref="GlpiException">GLPI does not tell.</exception>
    internal async Task<GlpiTicketTemplate?> OfCategoryAsync(NewTicket ticket, CancellationToken ct)
    {
        if (ticket.Category is not { } id || await categories.FindAsync(id, ct) is not { } category)
        {
            return null;
        }

        return await FindAsync(ticket.Type is TicketType.Incident ? category.TicketTemplateForIncident : category.TicketTemplateForRequest, ct);
    }

    /// <exception cref="GlpiException">GLPI does not tell.</exception>
    internal async Task<GlpiTicketTemplate?> OfProfileOrEntityAsync(NewTicket ticket, TicketTemplateId? ofProfile, CancellationToken ct) =>
        await FindAsync(ofProfile, ct) ?? (ticket.Entity is { } entity ? await FindAsync(await OfEntityAsync(entity, ct), ct) : null);

    private async Task<TicketTemplateId?> OfEntityAsync(EntityId entity, CancellationToken ct) => (await KeepAsync(
        $"entity-template:{entity.Value}",
        async (session, stop) => new Choice(await reader.DefaultOfAsync(session, entity, stop)),
        ct)).Template;

    private async Task<GlpiTicketTemplate?> FindAsync(TicketTemplateId? id, CancellationToken ct) => id is not { } template
        ? null
        : (await KeepAsync($"ticket-template:{template.Value}", (session, stop) => ReadAsync(session, template, stop), ct)).Template;

    // GLPI passes over a template that was deleted, and so does the portal.
    private async Task<Known> ReadAsync(SessionToken session, TicketTemplateId id, CancellationToken ct)
    {
        try
        {
            return new Known(await reader.GetAsync(session, id, ct));
        }
        catch (GlpiException gone) when (gone.Fault is GlpiFault.NotFound)
        {
            return new Known(null);
        }
    }

    private ValueTask<T> KeepAsync<T>(string key, Func<SessionToken, CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class =>
        cache.KeepAsync(key, stop => service.RunAsync(read, stop), ct);

    [ImmutableObject(true)]
    private sealed record Known(GlpiTicketTemplate? Template);

    [ImmutableObject(true)]
    private sealed record Choice(TicketTemplateId? Template);
}
