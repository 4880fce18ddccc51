using GlpiBridge.Cli.Setup;

namespace GlpiBridge.Cli.Diagnostics;

/// The password of the agent whose rights are looked at: never on the command line, where others on the machine see it.
internal static class AgentPassword
{
    public const string Variable = "GLPIBRIDGE_AGENT_PASSWORD";

    /// <exception cref="RefusedException">Nobody is there to be asked.</exception>
    public static string Read(string login, TextWriter output)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        if (Console.IsInputRedirected)
        {
            throw new RefusedException($"Le mot de passe de {login} manque : mettez-le dans la variable d'environnement {Variable}.");
        }

        output.Write($"Mot de passe de {login} : ");
        var typed = Terminal.ReadLine(isHidden: true);
        output.WriteLine();
        return typed;
    }
}
