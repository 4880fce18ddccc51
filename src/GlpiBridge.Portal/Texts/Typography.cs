using System.Text.RegularExpressions;

namespace GlpiBridge.Portal.Texts;

/// <summary>French spacing: the blank before ? ! : ; and inside « » never breaks a line.</summary>
internal static partial class Typography
{
    private const string NoBreak = "\u00a0";

    public static string French(string text) => After().Replace(Before().Replace(text, NoBreak), NoBreak);

    [GeneratedRegex(" (?=[?!:;»])")]
    private static partial Regex Before();

    [GeneratedRegex("(?<=«) ")]
    private static partial Regex After();
}
