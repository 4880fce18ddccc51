using System.Security.Claims;
using GlpiBridge.Desk.Operations;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Sessions;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages.Operations;

/// <summary>Who looks after what was sent: those whose profile of GLPI is named in the configuration, as long as they work with it.</summary>
internal sealed class Operators(IOptions<PortalOptions> options)
{
    public bool Include(ClaimsPrincipal user) =>
        options.Value.OperatorProfiles.Count > 0 && user.HasSession() && options.Value.OperatorProfiles.Contains(user.Agent().ProfileName, StringComparer.OrdinalIgnoreCase);

    public static OperatorIdentity Identity(ClaimsPrincipal user) => new(user.UserId(), null);
}
