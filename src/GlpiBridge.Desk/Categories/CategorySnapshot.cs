using System.Collections.Frozen;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;

namespace GlpiBridge.Desk.Categories;

/// <summary>
/// All ITIL categories of GLPI as the service account read them, children right under their parent: in French order and folded for
/// searching once here, not for every page. Immutable, so that the cache hands it out without copying it; the cache writes out as JSON even
/// what it keeps in memory only, to weigh it, and is spared that.
/// </summary>
[ImmutableObject(true)]
internal sealed class CategorySnapshot
{
    private CategorySnapshot(List<ItilCategory> categories)
    {
        Categories = [.. categories.Select(IndexedCategory.Of)];
        ById = categories.DistinctBy(category => category.Id).ToFrozenDictionary(category => category.Id);
        FullNames = categories.Select(category => category.CompleteName).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    [JsonIgnore]
    public IReadOnlyList<IndexedCategory> Categories { get; }

    [JsonIgnore]
    public FrozenDictionary<ItilCategoryId, ItilCategory> ById { get; }

    [JsonIgnore]
    public FrozenSet<string> FullNames { get; }

    public static CategorySnapshot Of(IEnumerable<ItilCategory> categories) =>
        new([.. categories.OrderBy(category => OfferedCategory.SortKey(category.CompleteName), StringComparer.Create(new CultureInfo("fr-FR"), ignoreCase: true))]);
}
