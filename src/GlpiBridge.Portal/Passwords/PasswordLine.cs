namespace GlpiBridge.Portal.Passwords;

/// <summary>One line of the rule.</summary>
internal enum PasswordLine
{
    /// <summary>Long and varied, or a phrase.</summary>
    Strong,
    NotLogin,
    NotRepeated,
    NotTooLong,

    /// <summary>GLPI would store another password than this one.</summary>
    KeptAsTyped,
}
