using System.Text.RegularExpressions;

namespace GlpiBridge.Forms.Loading;

/// <summary>Reads the identifier of a form or of a question.</summary>
internal static partial class Identifier
{
    public static string Read(FormFile file, string? value, string place)
    {
        var id = file.Needed(value, place);
        return Shape().IsMatch(id) ? id : throw file.Error(place, $"« {id} » n'est pas un identifiant : minuscules sans accent, chiffres et tirets seuls, par exemple « numero-serie ».");
    }

    // Two hyphens in a row are kept for the parts of a question in the page's own identifiers.
    [GeneratedRegex("^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex Shape();
}
