using GlpiBridge.Glpi.Users;
using GlpiBridge.Portal.Passwords;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Pages.Account;

/// <summary>The password rule in words.</summary>
internal sealed class RuleWords(PasswordRule rule, PortalTexts texts)
{
    /// <summary>Of these, one is enough.</summary>
    public IReadOnlyList<RuleLine> Ways =>
    [
        new("four", texts["new-password.four", rule.Options.FourKindsLength]),
        new("three", texts["new-password.three", rule.Options.ThreeKindsLength]),
        new("phrase", texts["new-password.phrase", rule.Options.PhraseWords]),
    ];

    public IReadOnlyList<RuleLine> Lines =>
    [
        new("name", texts["new-password.name"]),
        new("repeated", texts["new-password.repeated"]),
        new("length", texts["new-password.length", GlpiPasswords.MostBytes]),
        new("kept", texts["new-password.kept"]),
    ];

    /// <summary>What a password lacks.</summary>
    public string Missing(IEnumerable<PasswordLine> broken) => string.Join(" ", broken.Select(line => texts[line switch
    {
        PasswordLine.Strong => "new-password.missing-strong",
        PasswordLine.NotLogin => "new-password.missing-name",
        PasswordLine.NotRepeated => "new-password.missing-repeated",
        PasswordLine.NotTooLong => "new-password.missing-length",
        _ => "new-password.missing-kept",
    }, rule.Options.FourKindsLength, rule.Options.ThreeKindsLength, rule.Options.PhraseWords, GlpiPasswords.MostBytes]));
}
