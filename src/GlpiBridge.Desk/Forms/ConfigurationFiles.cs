using GlpiBridge.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;

namespace GlpiBridge.Desk.Forms;

/// <summary>The files that forms are made of.</summary>
internal sealed class ConfigurationFiles(string configFolder)
{
    private readonly string forms = Path.Combine(configFolder, "forms");
    private readonly string templates = Path.Combine(configFolder, "templates");

    /// <summary>What tells that a file was saved, for every file; empty when the folders cannot be looked into just now.</summary>
    public IReadOnlyList<FileStamp> Stamps()
    {
        try
        {
            return [.. Stamps(forms, "*.yaml"), .. Stamps(templates, "*.html")];
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public IReadOnlyList<string> FormNames() => FormFolder.Files(forms);

    public TemplateFolder Templates() => TemplateFolder.Read(templates);

    /// <exception cref="FormFileException">The file cannot be used.</exception>
    public FormDefinition Read(string name)
    {
        try
        {
            return FormReader.Read(name, File.ReadAllText(Path.Combine(forms, name)));
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            throw new FormFileException($"forms/{name}:1 : le fichier ne peut pas être lu ({busy.Message}). Vérifiez ses droits.", busy);
        }
    }

    private static IEnumerable<FileStamp> Stamps(string folder, string pattern)
    {
        var info = new DirectoryInfo(folder);
        return info.Exists
            ? info.EnumerateFiles(pattern).Select(file => new FileStamp(file.FullName, file.Length, file.LastWriteTimeUtc)).OrderBy(stamp => stamp.Path, StringComparer.Ordinal)
            : [];
    }
}

/// <summary>What changes when a file is saved.</summary>
internal sealed record FileStamp(string Path, long Length, DateTime Written);
