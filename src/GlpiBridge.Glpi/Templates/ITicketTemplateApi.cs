using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Templates;

/// <summary><c>TicketTemplate</c> with its parts, and what entities say of templates. Self-service users may read none of it.</summary>
public interface ITicketTemplateApi
{
    /// <summary>One template.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The template's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The template, without its fields.</returns>
    [Get("/TicketTemplate/{id}?get_hateoas=false")]
    Task<GlpiTicketTemplate> GetAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>One page of its mandatory fields.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The template's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The fields.</returns>
    [Get("/TicketTemplate/{id}/TicketTemplateMandatoryField?get_hateoas=false")]
    Task<IReadOnlyList<MandatoryField>> ListMandatoryAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One page of its predefined fields.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The template's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The fields.</returns>
    [Get("/TicketTemplate/{id}/TicketTemplatePredefinedField?get_hateoas=false")]
    Task<IReadOnlyList<PredefinedField>> ListPredefinedAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>What an entity says of ticket templates.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The entity's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Its own choice and the entity above.</returns>
    [Get("/Entity/{id}?get_hateoas=false")]
    Task<EntityTemplate> GetEntityAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);
}
