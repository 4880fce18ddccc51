namespace GlpiBridge.Portal.Theme;

/// <summary>A colour by hue (0 to 6), saturation and lightness (0 to 1): lighter and darker without turning grey, as mixing with white would.</summary>
internal readonly record struct Hsl(double Hue, double Saturation, double Lightness)
{
    public static Hsl Of(Color color)
    {
        var (red, green, blue) = (color.Red / 255d, color.Green / 255d, color.Blue / 255d);
        var max = Math.Max(red, Math.Max(green, blue));
        var min = Math.Min(red, Math.Min(green, blue));
        var (spread, lightness) = (max - min, (max + min) / 2);
        if (spread == 0)
        {
            return new Hsl(0, 0, lightness);
        }

        var hue = max == red ? ((green - blue) / spread) + 6 : max == green ? ((blue - red) / spread) + 2 : ((red - green) / spread) + 4;
        return new Hsl(hue % 6, spread / (1 - Math.Abs((2 * lightness) - 1)), lightness);
    }

    public Color ToColor() => new(Channel(0), Channel(8), Channel(4));

    private byte Channel(double offset)
    {
        var position = (offset + (Hue * 2)) % 12;
        var chroma = Saturation * Math.Min(Lightness, 1 - Lightness);
        var value = Lightness - (chroma * Math.Clamp(Math.Min(position - 3, 9 - position), -1, 1));
        return (byte)Math.Round(value * 255, MidpointRounding.AwayFromZero);
    }
}
