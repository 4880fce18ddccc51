using GlpiBridge.Cli.Setup;

namespace GlpiBridge.Cli.Diagnostics;

/// The password of an account to try with: never on the command line, where others on the machine see it.
internal static class TestPassword
{
    public const string OfAgent = "GLPIBRIDGE_AGENT_PASSWORD";
    public const string OfTechnician = "GLPIBRIDGE_TECHNICIAN_PASSWORD";

    /// <exception cref="RefusedException">Nobody is there to be asked.</exception>
    public static string Read(string variable, string login, TextWriter output)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
        {
            return given;
        }

        if (Console.IsInputRedirected)
        {
            throw new RefusedException($"Le mot de passe de {login} manque : mettez-le dans la variable d'environnement {variable}.");
        }

        output.Write($"Mot de passe de {login} : ");
        var typed = Terminal.ReadLine(isHidden: true);
        output.WriteLine();
        return typed;
    }
}
