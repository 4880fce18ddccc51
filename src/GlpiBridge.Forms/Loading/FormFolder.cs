namespace GlpiBridge.Forms.Loading;

/// <summary>Reads every form of a folder.</summary>
public static class FormFolder
{
    /// <summary>The forms of <c>*.yaml</c> in a folder, in the order of their tiles.</summary>
    /// <exception cref="FormFileException">A file cannot be used, or two forms share an identifier.</exception>
    public static IReadOnlyList<FormDefinition> Read(string folder)
    {
        var forms = new Dictionary<string, (FormDefinition Form, string File)>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var form = FormReader.Read(name, File.ReadAllText(path));
            if (!forms.TryAdd(form.Id, (form, name)))
            {
                throw new FormFileException($"forms/{name}:1 id : l'identifiant « {form.Id} » est déjà celui de forms/{forms[form.Id].File}. Choisissez-en un autre.");
            }
        }

        return [.. forms.Values.Select(entry => entry.Form).OrderBy(form => form.Order).ThenBy(form => form.Id, StringComparer.Ordinal)];
    }
}
