namespace GlpiBridge.Torture.Comparing;

/// <summary>A promise that was not kept.</summary>
internal sealed record Breach(BreachKind Kind, string What);

internal enum BreachKind
{
    /// <summary>A receipt without a ticket.</summary>
    LostTicket,

    /// <summary>A file that the agent attached and the ticket has not, or not with these bytes.</summary>
    LostFile,

    /// <summary>More than one ticket of one request.</summary>
    DuplicatedTicket,

    /// <summary>A file that the ticket has once more, or that nobody attached.</summary>
    SurplusFile,

    /// <summary>A ticket that nobody sent.</summary>
    OrphanTicket,

    /// <summary>The receipt names another ticket than the one that GLPI has.</summary>
    WrongReceipt,

    /// <summary>The portal never led to a receipt, although everything had been put right again.</summary>
    NoReceipt,
}
