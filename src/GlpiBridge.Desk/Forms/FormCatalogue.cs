using System.Runtime.CompilerServices;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Forms.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlpiBridge.Desk.Forms;

/// <summary>
/// The forms of <c>config/forms</c> with the templates of <c>config/templates</c>. A file that was saved is live a second later at most; one that cannot be used
/// leaves its last good version live and is reported once.
/// </summary>
public sealed partial class FormCatalogue
{
    // A page asks for the forms several times, and hundreds of pages a second are no reason to look into the folders as often.
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly Lock reloading = new();
    private readonly ConfigurationFiles files;
    private readonly TimeProvider clock;
    private readonly ILogger<FormCatalogue> logger;
    private readonly ConditionalWeakTable<FormDefinition, TicketTemplate> templates = [];
    private volatile CatalogueState state = CatalogueState.Empty;
    private long lookedAt;

    /// <summary>Reads the forms for the first time.</summary>
    /// <param name="configFolder">The folder of <c>forms/</c> and <c>templates/</c>.</param>
    /// <param name="clock">Tells when the folders are looked into again.</param>
    /// <param name="logger">Where a file that breaks later is reported.</param>
    /// <exception cref="FormFileException">A form or a template cannot be used.</exception>
    public FormCatalogue(string configFolder, TimeProvider clock, ILogger<FormCatalogue>? logger = null)
    {
        files = new ConfigurationFiles(configFolder);
        this.clock = clock;
        this.logger = logger ?? NullLogger<FormCatalogue>.Instance;
        lookedAt = clock.GetTimestamp();
        state = CatalogueState.Empty.Next(files, files.FirstStamps());
        if (state.Files.Select(file => file.Fault).OfType<FormFileException>().FirstOrDefault() is { } fault)
        {
            throw fault;
        }

        Remember(state);
    }

    /// <summary>The forms as they are now, in the order of their tiles; the list itself never changes.</summary>
    public IReadOnlyList<FormDefinition> Forms => Current().Forms;

    public FormDefinition? Find(string id) => Forms.FirstOrDefault(form => form.Id == id);

    /// <summary>The template that was read with this form, whatever has been saved since.</summary>
    public TicketTemplate TemplateOf(FormDefinition form) =>
        templates.TryGetValue(form, out var template) ? template : throw new ArgumentException($"The form {form.Id} is not of this catalogue.", nameof(form));

    private CatalogueState Current()
    {
        if (clock.GetElapsedTime(Interlocked.Read(ref lookedAt)) < LookInterval)
        {
            return state;
        }

        Interlocked.Exchange(ref lookedAt, clock.GetTimestamp());
        var stamps = files.Stamps();
        if (stamps is null || state.IsOf(stamps))
        {
            return state;
        }

        lock (reloading)
        {
            if (!state.IsOf(stamps))
            {
                var next = state.Next(files, stamps);
                Remember(next);
                Report(state, next);
                state = next;
            }

            return state;
        }
    }

    private void Remember(CatalogueState next)
    {
        foreach (var file in next.Files)
        {
            if (file is { Form: { } form, Template: { } template })
            {
                templates.AddOrUpdate(form, template);
            }
        }
    }

    private void Report(CatalogueState before, CatalogueState after)
    {
        foreach (var file in after.Files)
        {
            var earlier = before.Find(file.Name);
            if (file.Fault is { } fault && !(earlier is { Fault.Message: { } told } && told == fault.Message && earlier.Stamp == file.Stamp))
            {
                Broken(fault.Message, file.Form is null ? "ce formulaire n'est pas proposé" : "sa dernière version correcte reste en ligne");
            }
            else if (file.Fault is null && earlier?.Fault is not null)
            {
                Repaired(file.Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "config/{Fault} En attendant, {Consequence}.")]
    private partial void Broken(string fault, string consequence);

    [LoggerMessage(Level = LogLevel.Information, Message = "config/forms/{File} is in use again")]
    private partial void Repaired(string file);
}
