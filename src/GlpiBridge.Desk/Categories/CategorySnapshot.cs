using System.Collections.Frozen;
using System.ComponentModel;
using System.Globalization;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;

namespace GlpiBridge.Desk.Categories;

/// <summary>
/// All ITIL categories of GLPI as the service account read them, children right under their parent: in French order and folded for
/// searching once here, not for every page. Immutable, so that the cache hands it out without copying it.
/// </summary>
[ImmutableObject(true)]
internal sealed record CategorySnapshot(IReadOnlyList<IndexedCategory> Categories, FrozenDictionary<ItilCategoryId, ItilCategory> ById, FrozenSet<string> FullNames)
{
    public static CategorySnapshot Of(IEnumerable<ItilCategory> categories)
    {
        var all = categories.OrderBy(category => OfferedCategory.SortKey(category.CompleteName), StringComparer.Create(new CultureInfo("fr-FR"), ignoreCase: true)).ToList();
        return new CategorySnapshot(
            [.. all.Select(IndexedCategory.Of)],
            all.DistinctBy(category => category.Id).ToFrozenDictionary(category => category.Id),
            all.Select(category => category.CompleteName).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
