using System.Runtime.CompilerServices;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Fields;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI has the categories that each form names, and whether each entity finds something below them.</summary>
internal sealed class CategoriesCheck(ServiceReadings readings, FormCatalogue forms) : ICheck
{
    private const int MostNamed = 5;

    public string Name => "categories";

    public string Subject => "Catégories des formulaires";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var all = await readings.CategoriesAsync(ct);
        var entities = await readings.EntitiesAsync(ct);
        foreach (var form in forms.Forms)
        {
            foreach (var question in form.Questions.OfType<CategoryQuestion>())
            {
                yield return Root(form, question, all, entities);
            }

            foreach (var path in form.Ticket.Categories.Select(rule => rule.Path).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var subject = $"Catégorie « {path} », formulaire {form.Id}";
                yield return all.Any(category => Same(category.CompleteName, path))
                    ? new Finding(Name, Verdict.Ok, subject, "GLPI l'a.")
                    : new Finding(Name, Verdict.ToMend, subject, $"GLPI n'a pas cette catégorie : créez-la, ou changez config/forms/{form.Id}.yaml.") { Menu = MenuPath.Categories };
            }
        }
    }

    private Finding Root(FormDefinition form, CategoryQuestion question, IReadOnlyList<ItilCategory> all, IReadOnlyList<GlpiEntity> entities)
    {
        var subject = $"Racine « {question.Root} », formulaire {form.Id}";
        if (!all.Any(category => Same(category.CompleteName, question.Root)))
        {
            return new Finding(Name, Verdict.ToMend, subject, $"GLPI n'a pas cette catégorie : créez-la, ou changez config/forms/{form.Id}.yaml.") { Menu = MenuPath.Categories };
        }

        var kind = question.Kind ?? form.Ticket.Kind;
        var below = all.Where(category => OfferedCategory.Of(category).IsBelow(question.Root)).ToList();
        var offered = below.Where(category => (question.IncludesHidden || category.IsHelpdeskVisible) && CategoryCatalogue.IsOf(category, kind)).ToList();
        if (offered.Count == 0)
        {
            return new Finding(
                Name, Verdict.ToMend, subject,
                $"Aucune des {below.Count} catégories au-dessous n'est à la fois « Visible dans l'interface simplifiée » et « Visible pour {(kind is TicketKind.Incident ? "un incident" : "une demande")} » : la liste du formulaire est vide.")
            { Menu = MenuPath.Categories };
        }

        var without = entities.Where(entity => !offered.Any(category => IsSeen(category, entity, entities))).Select(entity => entity.Name).ToList();
        return without.Count == 0
            ? new Finding(Name, Verdict.Ok, subject, $"{offered.Count} catégories proposées.")
            : new Finding(
                Name, Verdict.ToMend, subject,
                $"Rien n'est proposé dans {without.Count} entité(s) : {string.Join(", ", without.Take(MostNamed))}{(without.Count > MostNamed ? "…" : "")}. Mettez les catégories sur l'entité racine, « Sous-entités » à Oui.")
            { Menu = MenuPath.Categories };
    }

    private static bool IsSeen(ItilCategory category, GlpiEntity entity, IReadOnlyList<GlpiEntity> all)
    {
        // The root's own parent means nothing.
        for (var place = entity; place is not null; place = place.Id.Value == 0 ? null : all.FirstOrDefault(above => above.Id == place.ParentId))
        {
            if (place.Id == category.EntityId)
            {
                return place == entity || category.IsRecursive;
            }
        }

        return false;
    }

    private static bool Same(string found, string wanted) => string.Equals(found.Trim(), wanted.Trim(), StringComparison.OrdinalIgnoreCase);
}
