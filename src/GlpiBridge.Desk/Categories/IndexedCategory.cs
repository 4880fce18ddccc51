using GlpiBridge.Glpi.Categories;

namespace GlpiBridge.Desk.Categories;

/// <summary>A category of GLPI's, made ready once for every page and search.</summary>
/// <param name="Source">What GLPI says of it.</param>
/// <param name="Offered">What an agent sees of it.</param>
/// <param name="Name">Its own name, folded.</param>
/// <param name="Whole">Its path and its name, folded.</param>
internal sealed record IndexedCategory(ItilCategory Source, OfferedCategory Offered, string Name, string Whole)
{
    public static IndexedCategory Of(ItilCategory category)
    {
        var offered = OfferedCategory.Of(category);
        return new IndexedCategory(category, offered, Folded.Text(offered.Name), Folded.Text(offered.FullName));
    }
}
