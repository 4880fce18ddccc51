using System.ComponentModel;
using System.Globalization;
using GlpiBridge.Glpi.Categories;

namespace GlpiBridge.Desk.Categories;

/// <summary>
/// All ITIL categories of GLPI as the service account read them, children right under their parent: in French order once here, not for
/// every page. Immutable, so that the cache hands it out without copying it.
/// </summary>
[ImmutableObject(true)]
internal sealed record CategorySnapshot(IReadOnlyList<ItilCategory> Categories)
{
    public static CategorySnapshot Of(IEnumerable<ItilCategory> categories) =>
        new([.. categories.OrderBy(category => OfferedCategory.SortKey(category.CompleteName), StringComparer.Create(new CultureInfo("fr-FR"), ignoreCase: true))]);
}
