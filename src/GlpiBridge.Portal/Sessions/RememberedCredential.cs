namespace GlpiBridge.Portal.Sessions;

/// <summary>What « Se souvenir de moi » opens the next GLPI session with, since GLPI's API has nothing that renews one.</summary>
/// <param name="Session">The portal's session that it is of: in another cookie it is worth nothing.</param>
/// <param name="Login">The login.</param>
/// <param name="Password">The password.</param>
internal sealed record RememberedCredential(Guid Session, string Login, string Password);
