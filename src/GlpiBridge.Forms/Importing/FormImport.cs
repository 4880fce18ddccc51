using System.Text.Json;
using System.Text.RegularExpressions;
using GlpiBridge.Forms.Importing.Drafting;
using GlpiBridge.Forms.Importing.Formcreator;
using GlpiBridge.Forms.Importing.GlpiForms;
using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Importing;

/// <summary>Turns an export of Formcreator (2.6 to 2.14) or of GLPI 11's forms into forms of the portal.</summary>
public static partial class FormImport
{
    /// <summary>The forms of an export, in its order.</summary>
    /// <param name="name">File name, for messages.</param>
    /// <param name="json">Text of the export.</param>
    /// <exception cref="FormFileException">It is no such export.</exception>
    public static IReadOnlyList<ImportedForm> Read(string name, string json)
    {
        try
        {
            using var export = JsonDocument.Parse(HalfCharacter().Replace(json, "$1\\uFFFD"));
            var forms = Read(export.RootElement).ToList();
            var ids = new Identifiers("formulaire");
            return forms.Count > 0
                ? [.. forms.Select((form, index) => FormDraft.Of(form, ids.Next(form.Name), index))]
                : throw new FormFileException($"{name} : ce fichier n'est ni un export de Formcreator ni un export de formulaires de GLPI 11. Dans GLPI, choisissez les formulaires puis Actions > Exporter.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new FormFileException($"{name}:{((wrong as JsonException)?.LineNumber ?? 0) + 1} : ce n'est pas du JSON, ou le fichier est coupé. Exportez à nouveau les formulaires depuis GLPI.", wrong);
        }
    }

    private static IEnumerable<ForeignForm> Read(JsonElement root) => root.Items("forms").Select(form =>
        form.Has("_sections") || form.Has("_targets") ? FormcreatorForm.Read(form)
        : form.Has("sections") ? GlpiForm.Read(form)
        : null).OfType<ForeignForm>();

    // Half of a character outside the basic plane, which no text can hold: it is told as one that cannot be read.
    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex HalfCharacter();
}
