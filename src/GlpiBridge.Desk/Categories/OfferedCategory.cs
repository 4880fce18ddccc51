using System.Globalization;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Categories;

namespace GlpiBridge.Desk.Categories;

/// <summary>A category that an agent may choose.</summary>
/// <param name="Id">GLPI's id.</param>
/// <param name="FullName">GLPI's full name, levels separated by « &gt; ».</param>
public sealed record OfferedCategory(ItilCategoryId Id, string FullName)
{
    private const string Separator = " > ";

    /// <summary>GLPI's id as the answer of a question holds it.</summary>
    public string Value => Id.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of the category itself.</summary>
    public string Name => FullName[(FullName.LastIndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? at + Separator.Length : 0)..];

    /// <summary>Names of the levels above it, from the root down.</summary>
    public IReadOnlyList<string> Parents => LevelsOf(FullName)[..^1];

    /// <summary>The names of a full name, from the root down.</summary>
    internal static string[] LevelsOf(string fullName) => fullName.Split(Separator);

    /// <summary>Puts children right under their parent.</summary>
    internal static string SortKey(string fullName) => fullName.Replace(Separator, "\u0001", StringComparison.Ordinal);

    /// <summary>True for what stands anywhere below a category of this full name.</summary>
    public bool IsBelow(string root) => FullName.StartsWith(root + Separator, StringComparison.OrdinalIgnoreCase);

    internal static OfferedCategory Of(ItilCategory category) => new(category.Id, category.CompleteName);
}
