using System.Collections.Frozen;
using System.Net;

namespace GlpiBridge.Glpi;

/// <summary>The one table from what GLPI answers to what it means. GLPI says 400 for nearly everything, so its code decides before the status does.</summary>
public static class GlpiErrors
{
    /// <summary>The code of GLPI's refusals that have no code of their own.</summary>
    public const string General = "ERROR";

    private static readonly FrozenDictionary<string, GlpiFault> Faults = new Dictionary<string, GlpiFault>(StringComparer.Ordinal)
    {
        ["ERROR_GLPI_LOGIN"] = GlpiFault.NotAuthenticated,
        ["ERROR_GLPI_LOGIN_USER_TOKEN"] = GlpiFault.NotAuthenticated,
        ["ERROR_LOGIN_PARAMETERS_MISSING"] = GlpiFault.NotAuthenticated,
        ["ERROR_SESSION_TOKEN_MISSING"] = GlpiFault.NotAuthenticated,
        ["ERROR_SESSION_TOKEN_INVALID"] = GlpiFault.SessionExpired,
        ["ERROR_RIGHT_MISSING"] = GlpiFault.Forbidden,
        ["ERROR_ITEM_NOT_FOUND"] = GlpiFault.NotFound,
        ["ERROR_APP_TOKEN_PARAMETERS_MISSING"] = GlpiFault.ApiDisabled,
        ["ERROR_WRONG_APP_TOKEN_PARAMETER"] = GlpiFault.ApiDisabled,
        ["ERROR_NOT_ALLOWED_IP"] = GlpiFault.ApiDisabled,
        ["ERROR_LOGIN_WITH_CREDENTIALS_DISABLED"] = GlpiFault.ApiDisabled,
        ["ERROR_UPLOAD_FILE_TOO_BIG_POST_MAX_SIZE"] = GlpiFault.TooLarge,
        ["ERROR_GLPI_ADD"] = GlpiFault.Invalid,
        ["ERROR_GLPI_UPDATE"] = GlpiFault.Invalid,
        ["ERROR_GLPI_DELETE"] = GlpiFault.Invalid,
        ["ERROR_BAD_ARRAY"] = GlpiFault.Invalid,
        ["ERROR_FIELD_NOT_FOUND"] = GlpiFault.Invalid,
        ["ERROR_JSON_PAYLOAD_FORBIDDEN"] = GlpiFault.Invalid,
        ["ERROR_JSON_PAYLOAD_INVALID"] = GlpiFault.Invalid,
        ["ERROR_METHOD_NOT_ALLOWED"] = GlpiFault.Invalid,
        ["ERROR_RANGE_EXCEED_TOTAL"] = GlpiFault.Invalid,
        ["ERROR_RESOURCE_MISSING"] = GlpiFault.Invalid,
        ["ERROR_RESOURCE_NOT_FOUND_NOR_COMMONDBTM"] = GlpiFault.Invalid,
    }.ToFrozenDictionary();

    /// <summary>What an error array of GLPI's means.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">First element of the array.</param>
    /// <param name="sentence">Second element. Only the presence of GLPI's link to its documentation is looked at, never the words.</param>
    /// <returns>The meaning; an unknown code means what its status means.</returns>
    public static GlpiFault FaultOf(HttpStatusCode status, string? code, string? sentence) => code switch
    {
        // "API disabled" has no code: it is the only bare ERROR without a link to the documentation (scenario misc-api-off).
        General when status is HttpStatusCode.BadRequest => sentence?.Contains("#" + General, StringComparison.Ordinal) == true ? GlpiFault.Invalid : GlpiFault.ApiDisabled,
        not null when Faults.TryGetValue(code, out var fault) => fault,
        _ => FaultOf(status),
    };

    /// <summary>What a status means by itself.</summary>
    /// <param name="status">HTTP status.</param>
    /// <returns>The meaning.</returns>
    public static GlpiFault FaultOf(HttpStatusCode status) => (int)status switch
    {
        >= 300 and < 400 => GlpiFault.ApiDisabled,
        401 => GlpiFault.NotAuthenticated,
        403 => GlpiFault.Forbidden,
        404 => GlpiFault.NotFound,
        413 => GlpiFault.TooLarge,
        429 => GlpiFault.RateLimited,
        >= 400 and < 500 => GlpiFault.Invalid,
        _ => GlpiFault.Unavailable,
    };
}
