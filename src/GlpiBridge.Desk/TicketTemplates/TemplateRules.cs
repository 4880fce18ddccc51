using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Templates;
using GlpiBridge.Glpi.Tickets;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.TicketTemplates;

/// <summary>
/// Makes a ticket respect GLPI's ticket template. GLPI fills in nothing by itself and enforces only a template that the call names, so both are done here; a
/// template that the form cannot satisfy is the administrator's business and never the agent's: the ticket goes without naming it.
/// </summary>
public sealed partial class TemplateRules(
    TemplateCatalogue templates, TemplateLabels labels, SettingsCache cache, ILogger<TemplateRules> logger)
{
    /// <param name="ticket">The ticket as the form makes it, with its entity; null where the form has no answer.</param>
    /// <param name="ofProfile">The template of the agent's profile.</param>
    /// <param name="formId">The form, for the administrator.</param>
    /// <param name="hasFiles">Whether files go with it.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The ticket with predefined values, and with the template named when GLPI will find nothing missing.</returns>
    public async Task<NewTicket> ApplyAsync(NewTicket ticket, TicketTemplateId? ofProfile, string formId, bool hasFiles, CancellationToken ct)
    {
        try
        {
            var (filled, template) = await FillAsync(ticket, ofProfile, ct);
            if (template is null)
            {
                return filled;
            }

            var missing = MandatoryFields.MissingFrom(filled, hasFiles, template.Mandatory);
            if (missing.Count == 0)
            {
                return filled with { Template = template.Id };
            }

            await TellOnceAsync(formId, template, missing, ct);
            return filled;
        }
        catch (GlpiException failure)
        {
            NotRead(formId, failure.Fault, failure.Code);
            return ticket;
        }
    }

    // A default template may choose the category, whose own template then rules, as in GLPI's form.
    private async Task<(NewTicket Ticket, GlpiTicketTemplate? Template)> FillAsync(NewTicket ticket, TicketTemplateId? ofProfile, CancellationToken ct)
    {
        var template = await templates.OfCategoryAsync(ticket, ct);
        if (template is null && await templates.OfProfileOrEntityAsync(ticket, ofProfile, ct) is { } general)
        {
            template = general;
            if (ticket.Category is null && PredefinedValues.Fill(ticket, general.Predefined).Category is { } chosen)
            {
                ticket = ticket with { Category = chosen };
                template = await templates.OfCategoryAsync(ticket, ct) ?? general;
            }
        }

        return (template is null ? ticket : PredefinedValues.Fill(ticket, template.Predefined), template);
    }

    private Task TellOnceAsync(string formId, GlpiTicketTemplate template, IReadOnlyList<TicketField> missing, CancellationToken ct) => cache.OnceAsync(
        $"template-conflict:{formId}:{template.Id.Value}",
        async stop => Conflict(formId, template.Id.Value, template.Name, string.Join(", ", await labels.OfAsync(missing, stop))),
        ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Form {FormId}: GLPI's ticket template {TemplateId} ({TemplateName}) demands {Fields}, which the form does not give; tickets go without the template until the form asks for it or the template does not")]
    private partial void Conflict(string formId, long templateId, string templateName, string fields);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Form {FormId}: GLPI's ticket templates cannot be read, a ticket goes without: {Fault} {Code}")]
    private partial void NotRead(string formId, GlpiFault fault, string? code);
}
