namespace GlpiBridge.Forms.Loading;

/// <summary>Reads every form of a folder.</summary>
public static class FormFolder
{
    /// <summary>The forms of <c>*.yaml</c> in a folder, in the order of their tiles.</summary>
    /// <param name="folder">The folder.</param>
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
                throw Twice(name, form.Id, forms[form.Id].File);
            }
        }

        return InOrder(forms.Values.Select(entry => entry.Form));
    }

    /// <summary>Forms in the order of their tiles.</summary>
    /// <param name="forms">The forms.</param>
    public static IReadOnlyList<FormDefinition> InOrder(IEnumerable<FormDefinition> forms) =>
        [.. forms.OrderBy(form => form.Order).ThenBy(form => form.Id, StringComparer.Ordinal)];

    /// <summary>What to say of a form whose identifier another file has.</summary>
    /// <param name="file">Name of the file refused.</param>
    /// <param name="id">The identifier.</param>
    /// <param name="other">Name of the file that has it.</param>
    public static FormFileException Twice(string file, string id, string other) =>
        new($"forms/{file}:1 id : l'identifiant « {id} » est déjà celui de forms/{other}. Choisissez-en un autre.");
}
