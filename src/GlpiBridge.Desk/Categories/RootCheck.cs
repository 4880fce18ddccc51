using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Categories;

/// <summary>Tells the administrator which categories of a form GLPI does not have; the agent's list is merely empty.</summary>
public sealed partial class RootCheck(CategoryCatalogue categories, HybridCache cache, IOptions<DeskOptions> options, ILogger<RootCheck> logger)
{
    /// <summary>Tells it once for as long as GLPI's settings are kept.</summary>
    public async Task TellMissingAsync(FormDefinition form, CancellationToken ct) => await cache.GetOrCreateAsync(
        $"category-roots:{form.Id}",
        async stop =>
        {
            foreach (var name in Named(form))
            {
                if (!await categories.ExistsAsync(name, stop))
                {
                    Missing(form.Id, name);
                }
            }

            return true;
        },
        new HybridCacheEntryOptions
        {
            Expiration = options.Value.SettingsCache,
            LocalCacheExpiration = options.Value.SettingsCache,
            // What this process has told, it has told.
            Flags = HybridCacheEntryFlags.DisableDistributedCache,
        },
        cancellationToken: ct);

    private static IEnumerable<string> Named(FormDefinition form) => form.Questions.OfType<CategoryQuestion>().Select(question => question.Root)
        .Concat(form.Ticket.Categories.Select(rule => rule.Path).OfType<string>())
        .Distinct(StringComparer.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Form {FormId} names the category « {Category} », which GLPI does not have: correct config/forms or create it under Setup > Dropdowns > ITIL categories")]
    private partial void Missing(string formId, string category);
}
