using System.Globalization;

namespace GlpiBridge.Portal.Theme;

/// <summary>An opaque sRGB colour, with the contrast arithmetic of WCAG 2.</summary>
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color White { get; } = new(255, 255, 255);

    /// <summary>Relative luminance, from 0 (black) to 1 (white).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static bool TryParse(string? text, out Color color)
    {
        color = default;
        if (text is not ['#', .. var digits] || digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var full = digits.Length == 6 ? digits : string.Concat(digits.SelectMany(digit => new[] { digit, digit }));
        var value = int.Parse(full, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        color = new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    public static Color Parse(string text) => TryParse(text, out var color) ? color : throw new FormatException($"'{text}' is not #rgb or #rrggbb.");

    /// <summary>WCAG contrast ratio, from 1 (the same) to 21 (black and white); the order does not matter.</summary>
    public double ContrastWith(Color other)
    {
        var (dark, light) = Luminance < other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>This colour with a share (0 to 1) of another one laid over it.</summary>
    public Color Mix(Color other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share), MidpointRounding.AwayFromZero);

    private static double Linear(byte channel)
    {
        var value = channel / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
