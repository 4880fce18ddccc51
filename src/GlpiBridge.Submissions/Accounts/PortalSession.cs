namespace GlpiBridge.Submissions.Accounts;

/// <summary>A browser that somebody signed in with.</summary>
/// <param name="Id">Of this signing in: the next one has another.</param>
/// <param name="OwnerId">GLPI's id of the person.</param>
/// <param name="Device">Such as « Firefox sur Windows ».</param>
/// <param name="StartedAt">When the person signed in.</param>
/// <param name="SeenAt">When the browser last asked for something, to the minute.</param>
/// <param name="EndsAt">When the person signs in again, however busy.</param>
/// <param name="Remembered">Which remembered credential is good; null when there is none.</param>
/// <param name="RememberedBefore">The one before, good until the browser has shown the next; null for none.</param>
/// <param name="RotatedAt">When the credential was last renewed.</param>
public sealed record PortalSession(
    Guid Id, long OwnerId, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset EndsAt, Guid? Remembered, Guid? RememberedBefore, DateTimeOffset? RotatedAt);
