namespace GlpiBridge.Portal.Configuration;

/// <summary>What must be known of GLPI before a portal can start.</summary>
internal static class GlpiConnectionCheck
{
    /// <summary>Whether an address ends as those of GLPI's API do.</summary>
    public static bool IsApi(string address) =>
        address.TrimEnd('/').EndsWith("apirest.php", StringComparison.OrdinalIgnoreCase) || address.TrimEnd('/').EndsWith("api.php/v1", StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<string> Wrong(ConfigurationManager configuration)
    {
        var address = configuration["Glpi:BaseUrl"];
        if (string.IsNullOrWhiteSpace(address))
        {
            yield return "config/glpibridge.json : la clé « Glpi:BaseUrl » est vide, le portail ne sait pas où est GLPI. "
                + "Écrivez l'adresse de son API, par exemple « https://glpi.exemple.fr/apirest.php », dans ce fichier ou dans la variable d'environnement Glpi__BaseUrl. "
                + "(Pour une démonstration sans GLPI : Sandbox__Enabled=true.)";
            yield break;
        }

        var source = ConfigurationSources.Of(configuration, configuration.GetSection("Glpi:BaseUrl"));
        if (!IsApi(address))
        {
            yield return $"{source} : la clé « Glpi:BaseUrl » vaut « {address} ». L'adresse de l'API de GLPI finit par « /apirest.php » (GLPI 10 et 11) ou « /api.php/v1 » (GLPI 11).";
        }

        if (string.IsNullOrWhiteSpace(configuration["Glpi:ServiceUserToken"]))
        {
            yield return "config/glpibridge.json : la clé « Glpi:ServiceUserToken » est vide. Le portail lit les catégories et les types de documents avec un compte de service : "
                + "créez-le (voir docs/connexion-glpi.md) et écrivez son jeton d'API dans la variable d'environnement Glpi__ServiceUserToken.";
        }
    }
}
