using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Templates;

namespace GlpiBridge.Desk.TicketTemplates;

/// <summary>What GLPI's administrator calls the fields of a template.</summary>
public sealed class TemplateLabels(GlpiServiceAccount service, TicketTemplateReader reader)
{
    /// <returns>GLPI's labels; the names of the library when GLPI does not tell them.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyList<TicketField> fields, CancellationToken ct)
    {
        try
        {
            return await service.RunAsync((session, stop) => reader.LabelsOfAsync(session, fields, stop), ct);
        }
        catch (GlpiException)
        {
            return [.. fields.Select(field => field.ToString())];
        }
    }
}
