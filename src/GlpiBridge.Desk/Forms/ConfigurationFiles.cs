using GlpiBridge.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using GlpiBridge.Forms.Translating;

namespace GlpiBridge.Desk.Forms;

/// <summary>The files that forms are made of.</summary>
internal sealed class ConfigurationFiles(string configFolder)
{
    // Folders below the forms, each with translations in files of the forms' names.
    private static readonly string[] Languages = ["en"];

    private readonly string forms = Path.GetFullPath(Path.Combine(configFolder, "forms"));
    private readonly string templates = Path.GetFullPath(Path.Combine(configFolder, "templates"));

    /// <summary>What tells that a file was saved, for every file; null when the folders cannot be looked into just now.</summary>
    public IReadOnlyList<FileStamp>? Stamps()
    {
        try
        {
            return [.. Stamps(forms, "*.yaml"), .. Languages.SelectMany(language => Stamps(Path.Combine(forms, language), "*.yaml")), .. Stamps(templates, "*.html")];
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The same, when the forms are needed at once.</summary>
    /// <exception cref="FormFileException">There is no folder of forms, or it cannot be read.</exception>
    public IReadOnlyList<FileStamp> FirstStamps() => Directory.Exists(forms) && Stamps() is { } stamps
        ? stamps
        : throw new FormFileException("forms : ce dossier n'existe pas ou ne peut pas être lu. Créez-le, ou vérifiez le dossier de configuration et ses droits.");

    public IReadOnlyList<string> FormNames(IReadOnlyList<FileStamp> now) =>
        [.. now.Where(stamp => Path.GetDirectoryName(stamp.Path) == forms).Select(stamp => Path.GetFileName(stamp.Path))];

    /// <summary>Translations of which there is no form.</summary>
    public IReadOnlyList<string> Orphans(IReadOnlyList<FileStamp> now)
    {
        var names = FormNames(now).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from language in Languages
               from stamp in now
               where Path.GetDirectoryName(stamp.Path) == Path.Combine(forms, language) && !names.Contains(Path.GetFileName(stamp.Path))
               select $"{language}/{Path.GetFileName(stamp.Path)}",
        ];
    }

    /// <exception cref="FormFileException">A template cannot be read.</exception>
    public TemplateFolder Templates()
    {
        try
        {
            return TemplateFolder.Read(templates);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            throw Unreadable("templates", busy);
        }
    }

    /// <exception cref="FormFileException">The file cannot be used.</exception>
    public FormDefinition Read(string name)
    {
        try
        {
            var form = FormReader.Read(name, File.ReadAllText(Path.Combine(forms, name)));
            return form with
            {
                Translations = Languages.Where(language => File.Exists(Path.Combine(forms, language, name))).ToDictionary(
                    language => language, language => FormTranslation.Read($"{language}/{name}", File.ReadAllText(Path.Combine(forms, language, name)), form, language)),
            };
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"forms/{name}:1", busy);
        }
    }

    private static FormFileException Unreadable(string place, Exception busy) => new($"{place} : lecture impossible ({busy.Message}). Vérifiez les droits.", busy);

    // Editors keep hidden files of their own beside the one that is open.
    private static IEnumerable<FileStamp> Stamps(string folder, string pattern)
    {
        var info = new DirectoryInfo(folder);
        return info.Exists
            ? info.EnumerateFiles(pattern).Where(file => !file.Name.StartsWith('.')).Select(file => new FileStamp(file.FullName, file.Length, file.LastWriteTimeUtc)).OrderBy(stamp => stamp.Path, StringComparer.Ordinal)
            : [];
    }
}

/// <summary>What changes when a file is saved.</summary>
internal sealed record FileStamp(string Path, long Length, DateTime Written);
