using GlpiBridge.Desk.Caching;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Categories;

/// <summary>Tells the administrator which categories of a form GLPI does not have; the agent's list is merely empty.</summary>
public sealed partial class RootCheck(CategoryCatalogue categories, SettingsCache cache, ILogger<RootCheck> logger)
{
    /// <summary>Tells it once for as long as GLPI's settings are kept.</summary>
    public Task TellMissingAsync(FormDefinition form, CancellationToken ct) => cache.OnceAsync(
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
        },
        ct);

    private static IEnumerable<string> Named(FormDefinition form) => form.Questions.OfType<CategoryQuestion>().Select(question => question.Root)
        .Concat(form.Ticket.Categories.Select(rule => rule.Path).OfType<string>())
        .Distinct(StringComparer.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Form {FormId} names the category « {Category} », which GLPI does not have: correct config/forms or create it under Setup > Dropdowns > ITIL categories")]
    private partial void Missing(string formId, string category);
}
