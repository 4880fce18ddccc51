using System.Runtime.CompilerServices;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Templates;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI's ticket templates demand something that a form never asks for.</summary>
internal sealed class TemplatesCheck(GlpiServiceAccount service, ItilCategoryReader categories, TicketTemplateReader templates, FormCatalogue forms) : ICheck
{
    private static readonly MenuPath Menu = new("Assistance > Gabarits de tickets (ou Configuration > Intitulés)", "Assistance > Ticket templates (or Setup > Dropdowns)");

    public string Name => "templates";

    public string Subject => "Gabarits de tickets";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var all = await service.RunAsync(categories.ListAsync, ct);
        foreach (var form in forms.Forms)
        {
            var used = all.Where(category => IsOf(form, category))
                .Select(category => form.Ticket.Kind is TicketKind.Incident ? category.TicketTemplateForIncident : category.TicketTemplateForRequest)
                .OfType<TicketTemplateId>().Distinct().ToList();
            var subject = $"Gabarits de tickets, formulaire {form.Id}";
            var isClean = true;
            foreach (var id in used)
            {
                var template = await service.RunAsync((session, stop) => templates.GetAsync(session, id, stop), ct);
                var missing = template.Mandatory.Where(field => !Gives(form, field)).Distinct().ToList();
                if (missing.Count > 0)
                {
                    isClean = false;
                    var labels = await service.RunAsync((session, stop) => templates.LabelsOfAsync(session, missing, stop), ct);
                    yield return new Finding(
                        Name, Verdict.ToMend, subject,
                        $"Le gabarit « {template.Name} » exige {string.Join(", ", labels)}, que le formulaire ne donne pas toujours : ces tickets partent alors sans le gabarit. Demandez-le dans config/forms/{form.Id}.yaml, ou ôtez-le du gabarit.")
                    { Menu = Menu };
                }
            }

            if (isClean)
            {
                yield return new Finding(Name, Verdict.Ok, subject, used.Count == 0 ? "Aucune de ses catégories n'a de gabarit." : $"{used.Count} gabarit(s), que le formulaire satisfait.");
            }
        }
    }

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
