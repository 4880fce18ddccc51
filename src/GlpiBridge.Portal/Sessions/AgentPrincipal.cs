using System.Globalization;
using System.Security.Claims;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
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
    private const string ActiveClaim = "entities-active";
    private const string ProfileClaim = "profile";
    private const string GroupsClaim = "groups";
    private const string KnowledgeClaim = "knowledge";

    public static ClaimsPrincipal Of(Agent agent) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, Text(agent.UserId.Value)),
        new Claim(ClaimTypes.GivenName, agent.FirstName),
        new Claim(ClaimTypes.Surname, agent.LastName),
        new Claim(EntityClaim, Text(agent.Entity.Value)),
        new Claim(EntityNameClaim, agent.EntityName),
        new Claim(ActiveClaim, IdRanges.Write(agent.ActiveEntities.Select(entity => entity.Value))),
        new Claim(ProfileClaim, Text(agent.ProfileId.Value)),
        new Claim(GroupsClaim, IdRanges.Write(agent.Groups.Select(group => group.Value))),
        new Claim(KnowledgeClaim, Text((int)agent.KnowledgeRights)),
        .. agent.ParentEntities.Select(parent => new Claim(ParentClaim, Text(parent.Value))),
        .. agent.ProfileTemplate is { } template ? [new Claim(TemplateClaim, Text(template.Value))] : Array.Empty<Claim>(),
        new Claim(SessionClaim, agent.Session.Reveal()),
    ], CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>True for somebody who may see pages. A cookie that an older version issued does not tell their rights: its owner signs in again.</summary>
    public static bool HasSession(this ClaimsPrincipal user) =>
        user.HasClaim(claim => claim.Type == SessionClaim) && user.HasClaim(claim => claim.Type == KnowledgeClaim);

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
        ProfileId = new ProfileId(Number(user, ProfileClaim)),
        Groups = [.. IdRanges.Read(user.FindFirstValue(GroupsClaim)!).Select(id => new GroupId(id))],
        KnowledgeRights = (KnowledgeRights)Number(user, KnowledgeClaim),
        ProfileTemplate = user.HasClaim(claim => claim.Type == TemplateClaim) ? new TicketTemplateId(Number(user, TemplateClaim)) : null,
        Session = new SessionToken(user.FindFirstValue(SessionClaim)!),
    };

    public static ClaimsPrincipal WithoutSession(this ClaimsPrincipal user) => new(new ClaimsIdentity(
        user.Claims.Where(claim => claim.Type != SessionClaim), CookieAuthenticationDefaults.AuthenticationScheme));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Number(ClaimsPrincipal user, string claim) => long.Parse(user.FindFirstValue(claim)!, CultureInfo.InvariantCulture);
}
