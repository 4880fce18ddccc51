using System.ComponentModel.DataAnnotations;

namespace GlpiBridge.Portal.Passwords;

/// <summary>Section « Passwords » of the configuration: how long a new password is. As they stand, the three ways of the CNIL's recommendation of 2022.</summary>
internal sealed class PasswordsOptions
{
    /// <summary>Characters of one with lower case, upper case, digits and others.</summary>
    [Range(8, 32)]
    public int FourKindsLength { get; set; } = 12;

    /// <summary>Characters of one with three of these kinds.</summary>
    [Range(8, 32)]
    public int ThreeKindsLength { get; set; } = 14;

    /// <summary>Words of one that is a phrase.</summary>
    [Range(4, 12)]
    public int PhraseWords { get; set; } = 7;
}
