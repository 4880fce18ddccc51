using System.Globalization;
using System.Text;
using GlpiBridge.Glpi.Users;
using GlpiBridge.Portal.Limits;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Passwords;

/// <summary>What a new password must be; GLPI alone takes « abc ». Scripts/page/password-rule.ts says the same while one types, this decides.</summary>
internal sealed class PasswordRule(IOptions<PasswordsOptions> options)
{
    /// <summary>Different characters, capitals apart.</summary>
    public const int FewestDifferent = 5;

    private const int ShortestName = 3;
    private const int ShortestWord = 2;

    [Flags]
    private enum Kinds
    {
        None = 0,
        Lower = 1,
        Upper = 2,
        Digit = 4,
        Other = 8,
    }

    public PasswordsOptions Options => options.Value;

    /// <returns>The lines that it does not keep to, in the order of the page.</returns>
    public IReadOnlyList<PasswordLine> Broken(string password, string login)
    {
        // An accent typed apart from its letter is no character more.
        var composed = password.IsNormalized() ? password : password.Normalize();
        return [.. Judge()];

        IEnumerable<PasswordLine> Judge()
        {
            if (!IsStrong(composed)) yield return PasswordLine.Strong;
            if (HasNameOf(login, password)) yield return PasswordLine.NotLogin;
            if (IsRepeated([.. composed.ToLowerInvariant().EnumerateRunes()])) yield return PasswordLine.NotRepeated;
            if (Encoding.UTF8.GetByteCount(password) > GlpiPasswords.MostBytes) yield return PasswordLine.NotTooLong;
            if (!GlpiPasswords.IsKeptAsTyped(password)) yield return PasswordLine.KeptAsTyped;
        }
    }

    private bool IsStrong(string password)
    {
        var length = new StringInfo(password).LengthInTextElements;
        var kinds = int.PopCount((int)password.EnumerateRunes().Aggregate(Kinds.None, (all, rune) => all | KindOf(rune)));
        return (kinds >= 4 && length >= Options.FourKindsLength)
            || (kinds >= 3 && length >= Options.ThreeKindsLength)
            || Words(password) >= Options.PhraseWords;
    }

    private static Kinds KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter => Kinds.Upper,
        _ when Rune.IsLetter(rune) => Kinds.Lower,
        UnicodeCategory.DecimalDigitNumber => Kinds.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kinds.None,
        _ => Kinds.Other,
    };

    private static int Words(string password)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var rune in password.ToLowerInvariant().EnumerateRunes().Append(new Rune(' ')))
        {
            if (KindOf(rune) is not Kinds.Other)
            {
                word.Append(rune);
                continue;
            }

            if (new StringInfo(word.ToString()).LengthInTextElements >= ShortestWord)
            {
                words.Add(word.ToString());
            }

            word.Clear();
        }

        return words.Count;
    }

    private static bool HasNameOf(string login, string password)
    {
        var name = Bare(login.Split('@')[0]);
        return name.Length >= ShortestName && Bare(password).Contains(name, StringComparison.Ordinal);
    }

    private static string Bare(string text) => string.Concat(LimitKeys.Account(text).Where(char.IsLetterOrDigit));

    // One piece that comes again and again to the end, the last time perhaps cut short.
    private static bool IsRepeated(Rune[] password) =>
        password.Distinct().Count() < FewestDifferent
        || Enumerable.Range(1, password.Length / 2).Any(piece => password.AsSpan(piece).SequenceEqual(password.AsSpan(0, password.Length - piece)));
}
