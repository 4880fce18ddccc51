using System.Text.RegularExpressions;

namespace GlpiBridge;

/// <summary>Which pages, in which states, the browser tests look at with axe and the validator of HTML. A page that is missing here fails a test, and so does a look that is not made.</summary>
internal static partial class LookedAt
{
    public static readonly IReadOnlyDictionary<string, string[]> Pages = new Dictionary<string, string[]>
    {
        ["/"] = ["accueil", "menu", "accueil-brouillons", "accueil-envois", "accueil-annonces"],
        ["/_composants"] = ["composants"],
        ["/a-propos"] = ["a-propos"],
        ["/accessibilite"] = ["accessibilite"],
        ["/annonces"] = ["annonce-passee"],
        ["/collectivite"] = ["collectivite", "collectivite-seule"],
        ["/compte"] = ["compte"],
        ["/connexion"] = ["connexion", "connexion-erreur", "connexion-openid", "connexion-expiree"],
        ["/connexion/openid"] = ["openid-inconnu"],
        ["/demandes"] = ["demandes", "demandes-rien", "demandes-envois"],
        ["/demandes/a-valider"] = ["a-valider", "a-valider-rien"],
        ["/demandes/nouvelle/{form}"] =
        [
            "incident", "incident-ouvert", "incident-erreurs", "incident-suggestions", "incident-sans-glpi", "incident-panne", "assistance", "nouvel-acces", "session-fin", "session-finie",
        ],
        ["/demandes/recu/{id:guid}"] = ["recu", "recu-en-cours", "recu-a-corriger", "recu-a-confirmer"],
        ["/demandes/recu/{id:guid}/ajout"] = ["ajout"],
        ["/demandes/verifier/{id:guid}"] = ["verifier"],
        ["/demandes/{id:long}"] = ["demande", "demande-resolue", "demande-close", "demande-repondre", "demande-refuser", "demande-en-direct", "demande-envois", "demande-inconnue", "accord"],
        ["/demandes/{id:long}/{form}"] = ["demande-completer", "accord-sans-motif"],
        ["/donnees-personnelles"] = ["donnees-personnelles"],
        ["/erreur/{status:int}"] = ["introuvable"],
        ["/exploitation/diagnostic"] = ["exploitation-diagnostic", "exploitation-diagnostic-fait"],
        ["/exploitation/envois"] = ["exploitation-envois", "exploitation-livres"],
        ["/exploitation/envois/{id:guid}"] = ["exploitation-envoi", "exploitation-mis-de-cote"],
        ["/faq"] = ["faq", "faq-resultats", "faq-rien", "faq-frappe"],
        ["/faq/articles/{named}"] = ["faq-article", "faq-sans-reponse", "erreur"],
        ["/faq/categories/{named}"] = ["faq-categorie"],
        ["/hors-ligne"] = ["hors-ligne"],
        ["/mentions-legales"] = ["mentions-legales"],
        ["/plan-du-site"] = ["plan-du-site"],
        ["/mot-de-passe-oublie"] = ["mot-de-passe-oublie"],
        ["/mot-de-passe/nouveau"] = ["nouveau-mot-de-passe", "nouveau-mot-de-passe-frappe", "nouveau-mot-de-passe-faible", "nouveau-mot-de-passe-lien"],
    };

    /// <summary>The states of the page that has this address.</summary>
    public static IReadOnlyList<string> At(string path) =>
        Pages.FirstOrDefault(page => Regex.IsMatch(path, "^" + Parameter().Replace(page.Key, parameter => parameter.Groups[1].Value is "long" or "int" ? "[0-9]+" : "[^/]+") + "$")).Value
        ?? Pages["/erreur/{status:int}"];

    [GeneratedRegex(@"\{\w+:?(\w*)\}")]
    private static partial Regex Parameter();
}
