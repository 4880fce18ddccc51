using System.Text.Json;

namespace GlpiBridge.Portal.Theme;

/// <summary>Reads <c>theme.json</c> and tells an administrator all that is wrong with it at once.</summary>
internal static class ThemeFile
{
    private const string FileName = "theme.json";

    private static readonly JsonDocumentOptions Commented = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static PortalTheme Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        using var document = Parse(path);
        var reader = new ThemeReader(path, folder);
        var theme = reader.Read(document.RootElement);
        return reader.Faults.Count == 0 ? theme : throw new ThemeException(string.Join(Environment.NewLine, reader.Faults));
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(path), Commented);
        }
        catch (JsonException wrong)
        {
            throw new ThemeException($"{path}, ligne {wrong.LineNumber + 1} : ce n'est pas du JSON. Vérifiez les guillemets, les virgules et les accolades de cette ligne et de la précédente.", wrong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ThemeException($"{path} : ce fichier ne peut pas être lu. Copiez le dossier config/theme livré avec le portail et vérifiez ses droits de lecture.", unreadable);
        }
    }
}
