using System.Text;

namespace GlpiBridge.Cli.Setup;

/// Whoever sits at the keyboard, or what a script writes in their place.
internal static class Terminal
{
    /// <exception cref="RefusedException">Nobody answers any more.</exception>
    public static string ReadLine(bool isHidden)
    {
        if (!isHidden || Console.IsInputRedirected)
        {
            return Console.In.ReadLine()?.Trim() ?? throw new RefusedException("Il manque des réponses : rien n'est écrit.");
        }

        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } pressed)
        {
            typed = pressed.Key is ConsoleKey.Backspace ? typed.Remove(Math.Max(0, typed.Length - 1), Math.Min(1, typed.Length)) : typed.Append(pressed.KeyChar);
        }

        return typed.ToString();
    }
}
