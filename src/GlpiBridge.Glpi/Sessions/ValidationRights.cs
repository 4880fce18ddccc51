namespace GlpiBridge.Glpi.Sessions;

/// <summary>Rights on approvals (<c>ticketvalidation</c> of a profile). Any of them lets somebody see the approvals of a ticket that he sees.</summary>
[Flags]
public enum ValidationRights
{
    /// <summary>None, as GLPI ships its Self-Service profile.</summary>
    None = 0,

    /// <summary>Deletes approvals.</summary>
    Purge = 16,

    /// <summary>Asks for an approval of a request.</summary>
    AskForRequest = 1024,

    /// <summary>Asks for an approval of an incident.</summary>
    AskForIncident = 2048,

    /// <summary>Approves or refuses a request where he was asked to, and sees it then.</summary>
    AnswerRequest = 4096,

    /// <summary>Approves or refuses an incident. GLPI's API takes either right for both.</summary>
    AnswerIncident = 8192,
}

/// <summary>What <see cref="ValidationRights"/> come to.</summary>
public static class ValidationRightsReading
{
    /// <summary>Whether GLPI shows the approvals of a ticket.</summary>
    /// <param name="rights">The rights.</param>
    /// <returns>True for any of them.</returns>
    public static bool MayRead(this ValidationRights rights) =>
        (rights & (ValidationRights.Purge | ValidationRights.AskForRequest | ValidationRights.AskForIncident | ValidationRights.AnswerRequest | ValidationRights.AnswerIncident)) != 0;

    /// <summary>Whether GLPI takes an answer from somebody who was asked.</summary>
    /// <param name="rights">The rights.</param>
    /// <returns>True for a right to answer.</returns>
    public static bool MayAnswer(this ValidationRights rights) => (rights & (ValidationRights.AnswerRequest | ValidationRights.AnswerIncident)) != 0;
}
