using GlpiBridge.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;

namespace GlpiBridge.Desk.Forms;

/// <summary>The forms as read from the files of one moment.</summary>
internal sealed class CatalogueState
{
    private readonly IReadOnlyList<FileStamp> stamps;

    private CatalogueState(IReadOnlyList<FileStamp> stamps, IReadOnlyList<FormState> files)
    {
        this.stamps = stamps;
        Files = files;
        Forms = FormFolder.InOrder(files.Select(file => file.Form).OfType<FormDefinition>());
    }

    public static CatalogueState Empty { get; } = new([], []);

    public IReadOnlyList<FormState> Files { get; }

    public IReadOnlyList<FormDefinition> Forms { get; }

    public bool IsOf(IReadOnlyList<FileStamp> now) => stamps.SequenceEqual(now);

    public FormState? Find(string name) => Files.FirstOrDefault(file => file.Name == name);

    /// <summary>Reads all files again; what cannot be used keeps the version of this state.</summary>
    public CatalogueState Next(ConfigurationFiles files, IReadOnlyList<FileStamp> now)
    {
        var templates = new Lazy<TemplateFolder>(files.Templates);
        var read = files.FormNames(now).Select(name => Read(files, templates, name, now)).Concat(files.Orphans(now).Select(Orphan)).ToList();
        return new CatalogueState(now, WithoutTwins(read));
    }

    private static FormState Orphan(string name) => new(name, null, null, null, new FormFileException(
        $"forms/{name}:1 : aucun formulaire de forms/ ne s'appelle ainsi, cette traduction ne sert à rien. Donnez-lui le nom du fichier de son formulaire, ou supprimez-la."));

    private FormState Read(ConfigurationFiles files, Lazy<TemplateFolder> templates, string name, IReadOnlyList<FileStamp> now)
    {
        var stamp = now.FirstOrDefault(stamp => Path.GetFileName(stamp.Path) == name);
        try
        {
            var form = files.Read(name);
            return new FormState(name, stamp, form, templates.Value.TemplateOf(form), null);
        }
        catch (FormFileException fault)
        {
            var earlier = Find(name);
            return new FormState(name, stamp, earlier?.Form, earlier?.Template, fault);
        }
    }

    // The file that had an identifier keeps it: a copy that its author has not finished must not take the place of a form in use.
    private List<FormState> WithoutTwins(List<FormState> read)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in read.Where(file => file.Form is not null).OrderBy(file => Find(file.Name)?.Form?.Id == file.Form!.Id ? 0 : 1))
        {
            owners.TryAdd(file.Form!.Id, file.Name);
        }

        return [.. read.Select(file => file.Form is not { } form || owners[form.Id] == file.Name
            ? file
            : file with { Form = null, Template = null, Fault = FormFolder.Twice(file.Name, form.Id, owners[form.Id]) })];
    }
}

/// <summary>What became of one form's file.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Stamp">The file when it was read.</param>
/// <param name="Form">The version in use, or null when there is none.</param>
/// <param name="Template">The template read with that version.</param>
/// <param name="Fault">Why the file as it stands cannot be used, or null.</param>
internal sealed record FormState(string Name, FileStamp? Stamp, FormDefinition? Form, TicketTemplate? Template, FormFileException? Fault);
