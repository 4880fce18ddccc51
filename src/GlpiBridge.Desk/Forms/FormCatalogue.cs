using GlpiBridge.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;

namespace GlpiBridge.Desk.Forms;

/// <summary>The forms of <c>config/forms</c> with the templates of <c>config/templates</c>, read once when the portal starts.</summary>
public sealed class FormCatalogue
{
    private readonly Dictionary<string, TicketTemplate> templates;

    private FormCatalogue(IReadOnlyList<FormDefinition> forms, Dictionary<string, TicketTemplate> templates)
    {
        Forms = forms;
        this.templates = templates;
    }

    public IReadOnlyList<FormDefinition> Forms { get; }

    /// <exception cref="FormFileException">A form or a template cannot be used.</exception>
    public static FormCatalogue Load(string configFolder)
    {
        var forms = FormFolder.Read(Path.Combine(configFolder, "forms"));
        var templates = forms.Select(form => form.Ticket.Template).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => Template(configFolder, name), StringComparer.Ordinal);
        return new FormCatalogue(forms, templates);
    }

    public FormDefinition? Find(string id) => Forms.FirstOrDefault(form => form.Id == id);

    public TicketTemplate TemplateOf(FormDefinition form) => templates[form.Ticket.Template];

    private static TicketTemplate Template(string configFolder, string name)
    {
        var path = Path.Combine(configFolder, "templates", name);
        return File.Exists(path)
            ? TicketTemplate.Parse(name, File.ReadAllText(path))
            : throw new FormFileException($"templates/{name} : ce modèle est nommé par un formulaire mais le fichier n'existe pas. Créez-le ou corrigez ticket.template.");
    }
}
