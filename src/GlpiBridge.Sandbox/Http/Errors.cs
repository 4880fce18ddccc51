using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Http;

/// GLPI's sentences, in the server's language.
internal static class Errors
{
    public const string NoRight = "Vous n'avez pas les droits requis pour réaliser cette action.";
    public const string NotFoundText = "Élément introuvable";

    public static ApiException RightMissing() => new(403, "ERROR_RIGHT_MISSING", NoRight);
    public static ApiException NotFound() => new(404, "ERROR_ITEM_NOT_FOUND", NotFoundText);
    public static ApiException BadRequest() => Plain("Bad Request");
    public static ApiException Plain(string sentence) => new(400, "ERROR", sentence, hasLink: true);
    public static ApiException BadArray() =>
        new(400, "ERROR_BAD_ARRAY", "Le paramètre input doit être un tableau d'objets", hasLink: true);
    public static ApiException BadJson() => new(400, "ERROR_JSON_PAYLOAD_INVALID", "JSON payload seems not valid");
    public static ApiException TooBig() => new(400, "ERROR_UPLOAD_FILE_TOO_BIG_POST_MAX_SIZE", "The file seems too big");
    public static ApiException BodyOnGet() => new(400, "ERROR_JSON_PAYLOAD_FORBIDDEN",
        "GET Request should not have json payload (http body); view documentation in your browser at /#ERROR_JSON_PAYLOAD_FORBIDDEN");
    public static ApiException ApiDisabled() => new(400, "ERROR", "API désactivée");
    public static ApiException AddressUnknown() => new(400, "ERROR_NOT_ALLOWED_IP", "Il n'y a pas de client de l'API actif pour votre adresse IP dans la configuration");
    public static ApiException AppTokenMissing() =>
        new(400, "ERROR_APP_TOKEN_PARAMETERS_MISSING", "le paramètre app_token est manquant", hasLink: true);
    public static ApiException AppTokenWrong() =>
        new(400, "ERROR_WRONG_APP_TOKEN_PARAMETER", "le paramètre app_token semble incorrect", hasLink: true);
    public static ApiException SessionMissing() =>
        new(400, "ERROR_SESSION_TOKEN_MISSING", "le paramètre session_token est manquant ou vide", hasLink: true);
    public static ApiException SessionInvalid() => new(401, "ERROR_SESSION_TOKEN_INVALID", "session_token semble incorrect");
    public static ApiException UnknownType() => new(400, "ERROR_RESOURCE_NOT_FOUND_NOR_COMMONDBTM",
        "la ressource n'a pas été trouvée ou n'est pas une instance de CommonDBTM", hasLink: true);
    public static ApiException ResourceMissing() => new(400, "ERROR_RESOURCE_MISSING", "ressource manquante", hasLink: true);
    public static ApiException RangeTooFar(long total) =>
        new(400, "ERROR_RANGE_EXCEED_TOTAL", $"Provided range exceed total count of data: {total}", hasLink: true);
    public static ApiException RangeFormat() => Plain("range must be in format : [start-end] with integers");
    public static ApiException SearchFailed() =>
        new(500, "ERROR_UNKNOWN", "Une erreur s'est produite lors de la recherche.", hasLink: true);
    public static ApiException FieldUnknown(string field, string type) =>
        new(400, "ERROR_FIELD_NOT_FOUND", $"Le champ {field} n'est pas valide pour l'élément {type}.", hasLink: true);
    public static ApiException LoginMissing() => new(400, "ERROR_LOGIN_PARAMETERS_MISSING",
        "le(s) paramètre(s) login, password ou user_token sont manquants", hasLink: true);
    public static ApiException LoginDisabled() => new(400, "ERROR_LOGIN_WITH_CREDENTIALS_DISABLED",
        "l'utilisation de la ressource initSession avec les identifiants est désactivée");
    public static ApiException LoginWrong() => new(401, "ERROR_GLPI_LOGIN", "Identifiant ou mot de passe incorrect");
    public static ApiException LoginRefused() => new(401, "ERROR_GLPI_LOGIN",
        "Vous n'avez pas accès à cette application car votre compte a été désactivé ou supprimé");
    public static ApiException UserTokenWrong() =>
        new(401, "ERROR_GLPI_LOGIN_USER_TOKEN", "le paramètre user_token semble incorrect");

    public static JsonObject RightMissingPart() => new() { ["error"] = 401, ["message"] = NoRight };
}
