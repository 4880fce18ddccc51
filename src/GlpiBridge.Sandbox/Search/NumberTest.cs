using System.Text.RegularExpressions;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Search;

/// "contains" on a number means equal, and understands a comparison sign.
internal static partial class NumberTest
{
    public static Func<long, bool>? Read(string value)
    {
        if (Pattern().Match(value) is not { Success: true } match) return null;
        var number = Values.ToLong(match.Groups[2].Value);
        return match.Groups[1].Value switch
        {
            "<" => n => n < number,
            "<=" => n => n <= number,
            ">" => n => n > number,
            ">=" => n => n >= number,
            _ => n => n == number,
        };
    }

    [GeneratedRegex(@"^\s*(<=|>=|<|>)?\s*(-?\d+)\s*$")]
    private static partial Regex Pattern();
}
