using System.Globalization;
using System.Security.Claims;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GlpiBridge.Portal.Sessions;

/// <summary>
/// The agent as the encrypted cookie holds them: the GLPI session is kept nowhere else. A principal without the session is still
/// somebody (a form that they had open is kept for them), but may see nothing before signing in again.
/// </summary>
internal static class AgentPrincipal
{
    private const string SessionClaim = "glpi-session";
    private const string EntityClaim = "entity";
    private const string EntityNameClaim = "entity-name";
    private const string ParentClaim = "entity-parent";
    private const string TemplateClaim = "profile-template";

    public static ClaimsPrincipal Of(Agent agent) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, Text(agent.UserId.Value)),
        new Claim(ClaimTypes.GivenName, agent.FirstName),
        new Claim(ClaimTypes.Surname, agent.LastName),
        new Claim(EntityClaim, Text(agent.Entity.Value)),
        new Claim(EntityNameClaim, agent.EntityName),
        .. agent.ParentEntities.Select(parent => new Claim(ParentClaim, Text(parent.Value))),
        .. agent.ProfileTemplate is { } template ? [new Claim(TemplateClaim, Text(template.Value))] : Array.Empty<Claim>(),
        new Claim(SessionClaim, agent.Session.Reveal()),
    ], CookieAuthenticationDefaults.AuthenticationScheme));

    public static bool HasSession(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == SessionClaim);

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
        ProfileTemplate = user.HasClaim(claim => claim.Type == TemplateClaim) ? new TicketTemplateId(Number(user, TemplateClaim)) : null,
        Session = new SessionToken(user.FindFirstValue(SessionClaim)!),
    };

    public static ClaimsPrincipal WithoutSession(this ClaimsPrincipal user) => new(new ClaimsIdentity(
        user.Claims.Where(claim => claim.Type != SessionClaim), CookieAuthenticationDefaults.AuthenticationScheme));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Number(ClaimsPrincipal user, string claim) => long.Parse(user.FindFirstValue(claim)!, CultureInfo.InvariantCulture);
}
