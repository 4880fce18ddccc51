namespace GlpiBridge.Desk.Operations;

/// <summary>Who looks after what was sent: somebody of GLPI at the portal's page, or an account of the machine at its command line.</summary>
/// <param name="UserId">GLPI's id of the person; null at the command line.</param>
/// <param name="Account">The account of the machine; null at the page.</param>
public sealed record OperatorIdentity(long? UserId, string? Account);
