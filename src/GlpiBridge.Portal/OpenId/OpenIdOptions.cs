using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Portal.OpenId;

/// <summary>Section « OpenIdConnect » of the configuration.</summary>
internal sealed class OpenIdOptions
{
    /// <summary>Whether the sign-in page offers it.</summary>
    public bool Enabled { get; set; }

    /// <summary>Address of the provider; its <c>/.well-known/openid-configuration</c> tells the rest.</summary>
    public Uri? Authority { get; set; }

    /// <summary>What the provider knows the portal by.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What the portal proves it with.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The provider's name, as agents know it.</summary>
    public string Name { get; set; } = "ProConnect";

    /// <summary>What is asked of the provider, separated by blanks.</summary>
    public string Scopes { get; set; } = "openid email";

    /// <summary>What says who somebody is in GLPI: <c>email</c>, an address of theirs, or <c>uid</c>, their login.</summary>
    public string LoginClaim { get; set; } = "email";

    /// <summary>Levels of assurance that are good enough, separated by blanks; empty for any.</summary>
    public string AcrValues { get; set; } = "";

    /// <summary>Where the provider sends people back to.</summary>
    public string CallbackPath { get; set; } = "/connexion/retour";

    /// <summary>Where the provider sends people back to once it has signed them out.</summary>
    public string SignedOutCallbackPath { get; set; } = "/connexion/deconnecte";

    /// <summary>After this long GLPI is asked again whether the account is still good.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Recheck { get; set; } = TimeSpan.FromMinutes(10);
}
