namespace GlpiBridge.Torture.Glpi;

/// <summary>What the way to GLPI and back can do to one call.</summary>
internal enum Fault
{
    None,

    /// <summary>The connection is cut before GLPI has read anything.</summary>
    CutBefore,

    /// <summary>The connection is cut when half of the body has gone by; GLPI gets none of it.</summary>
    CutInBody,

    /// <summary>GLPI gets the call late.</summary>
    LateCall,

    /// <summary>GLPI's answer arrives late.</summary>
    LateAnswer,

    /// <summary>GLPI has done what was asked, and the connection is cut.</summary>
    LostAnswer,

    ErrorBefore,
    ErrorAfter,
    HtmlBefore,
    HtmlAfter,

    /// <summary>Half of GLPI's answer arrives, and looks whole.</summary>
    TruncatedAfter,

    /// <summary>GLPI has done what was asked, and a proxy answers that there is nothing at this address.</summary>
    NotFoundAfter,

    /// <summary>The portal is killed when half of the body has gone by; GLPI gets none of it.</summary>
    KillInBody,

    /// <summary>GLPI has done what was asked, and the portal is killed before it hears of it.</summary>
    KillAfter,

    /// <summary>Sabotage, to prove that it is noticed: GLPI gets the call twice.</summary>
    Doubled,

    /// <summary>Sabotage, to prove that it is noticed: GLPI never gets the call, and the portal hears that it is done.</summary>
    Swallowed,

    /// <summary>Sabotage, to prove that it is noticed: one byte of the call changes on its way.</summary>
    Spoilt,
}
