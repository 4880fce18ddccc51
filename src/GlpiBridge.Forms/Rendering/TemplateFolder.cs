using GlpiBridge.Forms.Loading;

namespace GlpiBridge.Forms.Rendering;

/// <summary>The templates of <c>config/templates</c> as they stood at one moment: what is rendered later cannot change half-way.</summary>
public sealed class TemplateFolder
{
    private readonly Dictionary<string, string> texts;
    private readonly IncludedTemplates includes;

    private TemplateFolder(Dictionary<string, string> texts)
    {
        this.texts = texts;
        includes = new IncludedTemplates(texts);
    }

    /// <summary>Reads every template of a folder; a folder that does not exist has none.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">A file cannot be read just now.</exception>
    public static TemplateFolder Read(string folder) => new(Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.html").ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal)
        : []);

    /// <summary>The template that a form names, tried out with contents of that form.</summary>
    /// <param name="form">The form.</param>
    /// <exception cref="FormFileException">The template is not there, does not compile, or uses something that does not exist.</exception>
    public TicketTemplate TemplateOf(FormDefinition form)
    {
        var name = form.Ticket.Template;
        if (!texts.TryGetValue(name, out var text))
        {
            throw new FormFileException($"templates/{name}:1 : ce modèle est nommé par le formulaire « {form.Id} » mais le fichier n'existe pas. Créez-le ou corrigez ticket.template.");
        }

        var template = TicketTemplate.Parse(name, text, includes);
        foreach (var sample in SampleContents.Of(form))
        {
            template.Render(sample);
        }

        return template;
    }
}
