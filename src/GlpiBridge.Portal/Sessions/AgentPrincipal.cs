using System.Globalization;
using System.Security.Claims;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GlpiBridge.Portal.Sessions;

/// <summary>
/// The agent as the encrypted cookie holds them: the GLPI session, of those who have one, is kept nowhere else. A principal without the session is still
/// somebody (a form that they had open is kept for them), but may see nothing before signing in again.
/// </summary>
internal static class AgentPrincipal
{
    private const string SessionClaim = "glpi-session";
    private const string RepresentedClaim = "represented";
    private const string EntityClaim = "entity";
    private const string EntityNameClaim = "entity-name";
    private const string ParentClaim = "entity-parent";
    private const string TemplateClaim = "profile-template";
    private const string ActiveClaim = "entities-active";
    private const string ProfileClaim = "profile";
    private const string GroupsClaim = "groups";
    private const string KnowledgeClaim = "knowledge";
    private const string ValidationClaim = "validation";
    private const string TicketsClaim = "tickets";
    private const string ProfileNameClaim = "profile-name";
    private const string HelpdeskClaim = "helpdesk";
    private const string ChoiceClaim = "entity-choice";
    private const string SeveralClaim = "entities-several";
    private const string PortalSessionClaim = "portal-session";

    /// <param name="agent">The person.</param>
    /// <param name="session">The portal's own session that the cookie is of.</param>
    public static ClaimsPrincipal Of(Agent agent, Guid session) => new(new ClaimsIdentity(
    [
        new Claim(PortalSessionClaim, session.ToString("N")),
        new Claim(ClaimTypes.NameIdentifier, Text(agent.UserId.Value)),
        new Claim(ClaimTypes.GivenName, agent.FirstName),
        new Claim(ClaimTypes.Surname, agent.LastName),
        new Claim(EntityClaim, Text(agent.Entity.Value)),
        new Claim(EntityNameClaim, agent.EntityName),
        new Claim(ActiveClaim, IdRanges.Write(agent.ActiveEntities.Select(entity => entity.Value))),
        new Claim(ProfileClaim, Text(agent.ProfileId.Value)),
        new Claim(GroupsClaim, IdRanges.Write(agent.Groups.Select(group => group.Value))),
        new Claim(KnowledgeClaim, Text((int)agent.KnowledgeRights)),
        new Claim(TicketsClaim, Text((int)agent.TicketRights)),
        new Claim(ProfileNameClaim, agent.ProfileName),
        .. agent.ValidationRights is not ValidationRights.None ? [new Claim(ValidationClaim, Text((int)agent.ValidationRights))] : Array.Empty<Claim>(),
        .. agent.IsHelpdesk ? [new Claim(HelpdeskClaim, "")] : Array.Empty<Claim>(),
        .. agent.HasSeveralEntities ? [new Claim(SeveralClaim, "")] : Array.Empty<Claim>(),
        .. agent.Entities.Select(entity => new Claim(ChoiceClaim, Text(entity.Id.Value) + ' ' + entity.Path)),
        .. agent.ParentEntities.Select(parent => new Claim(ParentClaim, Text(parent.Value))),
        .. agent.ProfileTemplate is { } template ? [new Claim(TemplateClaim, Text(template.Value))] : Array.Empty<Claim>(),
        agent.Session is { } own ? new Claim(SessionClaim, own.Reveal()) : new Claim(RepresentedClaim, ""),
    ], CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>True for somebody who may see pages.</summary>
    public static bool HasSession(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == SessionClaim) || user.IsRepresented();

    /// <summary>True for somebody who may see pages without a GLPI session of their own.</summary>
    public static bool IsRepresented(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == RepresentedClaim);

    /// <summary>The portal's own session that the cookie is of; null for a cookie of an older version, whose owner signs in again.</summary>
    public static Guid? PortalSession(this ClaimsPrincipal user) => Guid.TryParseExact(user.FindFirstValue(PortalSessionClaim), "N", out var id) ? id : null;

    /// <summary>GLPI's id of the person, signed in or known from an expired session.</summary>
    public static long UserId(this ClaimsPrincipal user) => Number(user, ClaimTypes.NameIdentifier);

    public static Agent Agent(this ClaimsPrincipal user) => new()
    {
        UserId = new UserId(user.UserId()),
        FirstName = user.FindFirstValue(ClaimTypes.GivenName)!,
        LastName = user.FindFirstValue(ClaimTypes.Surname)!,
        Entity = new EntityId(Number(user, EntityClaim)),
        EntityName = user.FindFirstValue(EntityNameClaim)!,
        ParentEntities = [.. user.FindAll(ParentClaim).Select(claim => new EntityId(long.Parse(claim.Value, CultureInfo.InvariantCulture)))],
        ActiveEntities = [.. IdRanges.Read(user.FindFirstValue(ActiveClaim)!).Select(id => new EntityId(id))],
        Entities = [.. user.FindAll(ChoiceClaim).Select(claim => Choice(claim.Value))],
        HasSeveralEntities = user.HasClaim(claim => claim.Type == SeveralClaim),
        ProfileId = new ProfileId(Number(user, ProfileClaim)),
        ProfileName = user.FindFirstValue(ProfileNameClaim)!,
        IsHelpdesk = user.HasClaim(claim => claim.Type == HelpdeskClaim),
        Groups = [.. IdRanges.Read(user.FindFirstValue(GroupsClaim)!).Select(id => new GroupId(id))],
        KnowledgeRights = (KnowledgeRights)Number(user, KnowledgeClaim),
        ValidationRights = user.HasClaim(claim => claim.Type == ValidationClaim) ? (ValidationRights)Number(user, ValidationClaim) : ValidationRights.None,
        // A cookie of an older version has none: until the next signing in its owner sees their own.
        TicketRights = user.HasClaim(claim => claim.Type == TicketsClaim) ? (TicketRights)Number(user, TicketsClaim) : TicketRights.None,
        ProfileTemplate = user.HasClaim(claim => claim.Type == TemplateClaim) ? new TicketTemplateId(Number(user, TemplateClaim)) : null,
        // Nobody comes to be represented by a session that is missing: there is no agent then.
        Session = user.IsRepresented() ? null : new SessionToken(user.FindFirstValue(SessionClaim)!),
    };

    public static ClaimsPrincipal WithoutSession(this ClaimsPrincipal user) => new(new ClaimsIdentity(
        user.Claims.Where(claim => claim.Type is not (SessionClaim or RepresentedClaim)), CookieAuthenticationDefaults.AuthenticationScheme));

    private static AgentEntity Choice(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return new AgentEntity(new EntityId(long.Parse(text.AsSpan(0, blank), CultureInfo.InvariantCulture)), text[(blank + 1)..]);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Number(ClaimsPrincipal user, string claim) => long.Parse(user.FindFirstValue(claim)!, CultureInfo.InvariantCulture);
}
