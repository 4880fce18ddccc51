namespace GlpiBridge.Portal.Theme;

/// <summary>Moves a colour's lightness, step by step, until it can be read on its backgrounds.</summary>
internal static class Readable
{
    private const double Step = 0.01;

    public static Color Darken(Color color, double contrast, params Color[] backgrounds) => Move(color, -Step, contrast, backgrounds);

    public static Color Lighten(Color color, double contrast, params Color[] backgrounds) => Move(color, Step, contrast, backgrounds);

    /// <summary>The same colour, lighter (up to 1) or darker (down to -1).</summary>
    public static Color Shade(Color color, double by)
    {
        var hsl = Hsl.Of(color);
        return (hsl with { Lightness = Math.Clamp(hsl.Lightness + by, 0, 1) }).ToColor();
    }

    /// <summary>What is written on a colour: white or the dark ink, whichever contrasts more.</summary>
    public static Color On(Color background, Color dark) => background.ContrastWith(Color.White) > background.ContrastWith(dark) ? Color.White : dark;

    private static Color Move(Color color, double step, double contrast, Color[] backgrounds)
    {
        var start = Hsl.Of(color);
        var moved = color;
        // Black and white end the walk: each contrasts enough with the backgrounds of its scheme.
        for (var steps = 1; backgrounds.Any(background => moved.ContrastWith(background) < contrast) && steps <= 100; steps++)
        {
            moved = (start with { Lightness = Math.Clamp(start.Lightness + (step * steps), 0, 1) }).ToColor();
        }

        return moved;
    }
}
