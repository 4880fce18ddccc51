namespace GlpiBridge.Glpi;

/// <summary>What went wrong, as far as a caller can act on it. The set is closed.</summary>
public enum GlpiFault
{
    /// <summary>GLPI does not accept these credentials, or the call carried no session.</summary>
    NotAuthenticated,

    /// <summary>The session is dead: log in again.</summary>
    SessionExpired,

    /// <summary>The session is alive but may not do this.</summary>
    Forbidden,

    /// <summary>GLPI has no such item.</summary>
    NotFound,

    /// <summary>GLPI refused the request; nothing was done. GLPI says so too when a right to write is missing.</summary>
    Invalid,

    /// <summary>The request is larger than GLPI or the server in front of it accepts; nothing was done.</summary>
    TooLarge,

    /// <summary>Too many requests; nothing was done.</summary>
    RateLimited,

    /// <summary>GLPI is in maintenance mode; nothing was done. Sessions survive it.</summary>
    Maintenance,

    /// <summary>The API cannot be used as configured: switched off, app token, address range, login by credentials off, or a redirect.</summary>
    ApiDisabled,

    /// <summary>GLPI did not answer sensibly, and nothing was written.</summary>
    Unavailable,

    /// <summary>A write was sent and its answer is lost or unreadable: it may or may not have been done. Look before sending again.</summary>
    OutcomeUnknown,
}
