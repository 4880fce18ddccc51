using System.CommandLine;
using GlpiBridge.Cli.Commands;

namespace GlpiBridge.Cli;

// Named, and in a namespace: the tests reference the portal's Program too.
internal static class Program
{
    public static RootCommand Root() => new("Outils de GlpiBridge.") { SandboxCommand.Create(), FormsCommand.Create() };

    private static Task<int> Main(string[] args) => Root().Parse(args).InvokeAsync();
}
