using GlpiBridge.Forms.Importing;

namespace GlpiBridge.Cli.Forms;

/// Writes imported forms into a folder laid out as the configuration is, and never over anything.
internal static class ImportFolder
{
    /// What was done and what is to be looked at, and whether nothing is.
    public static (string Report, bool IsWhole) Write(string folder, IReadOnlyList<ImportedForm> forms)
    {
        Directory.CreateDirectory(Path.Combine(folder, "forms"));
        Directory.CreateDirectory(Path.Combine(folder, "templates"));
        var (lines, written, notes) = (new List<string>(), 0, 0);
        foreach (var form in forms)
        {
            var file = Path.Combine(folder, "forms", form.Id + ".yaml");
            if (!TryWrite(file, form.Yaml))
            {
                lines.Add($"{file} existe déjà, et rien n'est jamais écrasé : « {form.Title} » n'est pas repris. Indiquez un autre dossier avec --to, ou renommez ce fichier.");
                continue;
            }

            written++;
            lines.Add($"{file} : « {form.Title} », {form.Questions} questions reprises.");
            var template = Path.Combine(folder, "templates", form.Id + ".html");
            IReadOnlyList<string> told = TryWrite(template, form.Template) ? form.Notes : [.. form.Notes, $"{template} existe déjà, et reste tel quel."];
            lines.AddRange(told.Select(note => "  - " + note));
            notes += told.Count;
        }

        lines.Add($"{written} formulaires repris sur {forms.Count}, {notes} points à revoir. Une fois revus, copiez forms et templates dans la configuration, puis lancez « glpibridge forms check ».");
        return (string.Concat(lines.Select(line => line + "\n")), written == forms.Count && notes == 0);
    }

    private static bool TryWrite(string path, string text)
    {
        if (Path.Exists(path))
        {
            return false;
        }

        using var file = new StreamWriter(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
        file.Write(text);
        return true;
    }
}
