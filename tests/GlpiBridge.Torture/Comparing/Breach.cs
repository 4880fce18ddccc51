namespace GlpiBridge.Torture.Comparing;

/// <summary>A promise that was not kept.</summary>
internal sealed record Breach(BreachKind Kind, string What);

internal enum BreachKind
{
    /// <summary>A receipt, and GLPI has nothing of it.</summary>
    Lost,

    /// <summary>A file that the agent attached and GLPI has not, or not with these bytes.</summary>
    LostFile,

    /// <summary>GLPI has it more than once.</summary>
    Duplicated,

    /// <summary>A file that GLPI has once more, or that nobody attached.</summary>
    SurplusFile,

    /// <summary>Something that nobody sent.</summary>
    Orphan,

    /// <summary>The receipt names another ticket than the one that GLPI has, or it hangs on.</summary>
    WrongReceipt,

    /// <summary>The portal never led to a receipt, although everything had been put right again.</summary>
    NoReceipt,
}
