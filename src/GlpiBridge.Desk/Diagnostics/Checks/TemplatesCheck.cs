using System.Runtime.CompilerServices;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Templates;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI's ticket templates, those of categories and those of entities, demand something that a form never asks for.</summary>
internal sealed class TemplatesCheck(ServiceReadings readings, GlpiServiceAccount service, TicketTemplateReader templates, FormCatalogue forms) : ICheck
{
    private static readonly MenuPath Menu = new("Assistance > Gabarits de tickets (ou Configuration > Intitulés)", "Assistance > Ticket templates (or Setup > Dropdowns)");
    private readonly Dictionary<TicketTemplateId, GlpiTicketTemplate> known = [];

    public string Name => "templates";

    public string Subject => "Gabarits de tickets";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var categories = await readings.CategoriesAsync(ct);
        var ofEntities = (await readings.EntitiesAsync(ct)).Where(entity => entity.TicketTemplateStrategy is not GlpiEntity.Inherited).Select(entity => entity.TicketTemplate).OfType<TicketTemplateId>().ToList();
        foreach (var form in forms.Forms)
        {
            var ofCategories = categories.Where(category => IsOf(form, category))
                .Select(category => form.Ticket.Kind is TicketKind.Incident ? category.TicketTemplateForIncident : category.TicketTemplateForRequest).ToList();
            // An entity's template is for tickets whose category has none.
            var used = ofCategories.OfType<TicketTemplateId>().Concat(ofCategories.Count == 0 || ofCategories.Contains(null) ? ofEntities : []).Distinct().ToList();
            var faults = new List<Finding>();
            foreach (var id in used)
            {
                faults.AddRange(await FaultAsync(form, await GetAsync(id, ct), ct) is { } fault ? [fault] : []);
            }

            foreach (var fault in faults)
            {
                yield return fault;
            }

            if (faults.Count == 0)
            {
                yield return new Finding(Name, Verdict.Ok, SubjectOf(form), used.Count == 0 ? "Aucun gabarit ne s'applique à ses tickets." : $"{used.Count} gabarit(s), que le formulaire satisfait.");
            }
        }
    }

    private async Task<Finding?> FaultAsync(FormDefinition form, GlpiTicketTemplate template, CancellationToken ct)
    {
        var missing = template.Mandatory.Where(field => !Gives(form, field)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var labels = await service.RunAsync((session, stop) => templates.LabelsOfAsync(session, missing, stop), ct);
        return new Finding(
            Name, Verdict.ToMend, SubjectOf(form),
            $"Le gabarit « {template.Name} » exige {string.Join(", ", labels)}, que le formulaire ne donne pas toujours : ces tickets partent alors sans le gabarit. Demandez-le dans config/forms/{form.Id}.yaml, ou ôtez-le du gabarit.")
        { Menu = Menu };
    }

    private async Task<GlpiTicketTemplate> GetAsync(TicketTemplateId id, CancellationToken ct) =>
        known.TryGetValue(id, out var read) ? read : known[id] = await service.RunAsync((session, stop) => templates.GetAsync(session, id, stop), ct);

    private static string SubjectOf(FormDefinition form) => $"Gabarits de tickets, formulaire {form.Id}";

    private static bool IsOf(FormDefinition form, ItilCategory category) =>
        form.Questions.OfType<CategoryQuestion>().Any(question => OfferedCategory.Of(category).IsBelow(question.Root))
        || form.Ticket.Categories.Any(rule => string.Equals(rule.Path?.Trim(), category.CompleteName.Trim(), StringComparison.OrdinalIgnoreCase));

    // What every ticket of the form has, whatever is answered.
    private static bool Gives(FormDefinition form, TicketField field) => field switch
    {
        TicketField.Category => form.Ticket.Categories.Count > 0,
        TicketField.Documents => form.Questions.OfType<FilesQuestion>().Any(question => question.Required),
        TicketField.Location or TicketField.Items or TicketField.Observer or TicketField.ObserverGroup or TicketField.RequesterGroup => false,
        _ => true,
    };
}
