using GlpiBridge.Portal.Configuration;

namespace GlpiBridge.Portal.OpenId;

/// <summary>What must be known of the provider before the portal can start, where signing in there is switched on.</summary>
internal static class OpenIdCheck
{
    public const string Email = "email";
    public const string Uid = "uid";

    public static IEnumerable<string> Wrong(ConfigurationManager configuration)
    {
        var section = configuration.GetSection("OpenIdConnect");
        if (!bool.TryParse(section[nameof(OpenIdOptions.Enabled)], out var enabled) || !enabled)
        {
            return [];
        }

        return [.. Missing(section), .. Authority(configuration, section.GetSection(nameof(OpenIdOptions.Authority))), .. Values(configuration, section)];
    }

    private static IEnumerable<string> Missing(IConfigurationSection section) =>
        from key in (string[])[nameof(OpenIdOptions.Authority), nameof(OpenIdOptions.ClientId), nameof(OpenIdOptions.ClientSecret)]
        where string.IsNullOrWhiteSpace(section[key])
        select $"config/glpibridge.json : la clé « OpenIdConnect:{key} » est vide, alors que « OpenIdConnect:Enabled » vaut true. "
            + $"Écrivez la valeur donnée par le fournisseur d'identité dans la variable d'environnement OpenIdConnect__{key}, ou remettez « OpenIdConnect:Enabled » à false.";

    private static IEnumerable<string> Authority(ConfigurationManager configuration, IConfigurationSection key)
    {
        if (Uri.TryCreate(key.Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            yield return $"{ConfigurationSources.Of(configuration, key)} : la clé « OpenIdConnect:Authority » vaut « {key.Value} ». Écrivez une adresse en https : les identités ne circulent pas en clair.";
        }
    }

    private static IEnumerable<string> Values(ConfigurationManager configuration, IConfigurationSection section)
    {
        var options = section.Get<OpenIdOptions>() ?? new OpenIdOptions();
        if (options.LoginClaim is not (Email or Uid))
        {
            yield return Wrong(nameof(OpenIdOptions.LoginClaim), $"« {options.LoginClaim} ». Écrivez « {Email} » (adresse e-mail dans GLPI) ou « {Uid} » (identifiant dans GLPI).");
        }

        if (!options.Scopes.Split(' ').Contains("openid"))
        {
            yield return Wrong(nameof(OpenIdOptions.Scopes), $"« {options.Scopes} ». Écrivez au moins « openid », par exemple « openid email ».");
        }

        foreach (var (key, path) in new[] { (nameof(OpenIdOptions.CallbackPath), options.CallbackPath), (nameof(OpenIdOptions.SignedOutCallbackPath), options.SignedOutCallbackPath) })
        {
            if (!path.StartsWith('/') || path.Length < 2)
            {
                yield return Wrong(key, $"« {path} ». Écrivez un chemin du portail, par exemple « /connexion/retour ».");
            }
        }

        string Wrong(string key, string text) => $"{ConfigurationSources.Of(configuration, section.GetSection(key))} : la clé « OpenIdConnect:{key} » vaut {text}";
    }
}
