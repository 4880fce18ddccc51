using System.CommandLine;
using GlpiBridge.Cli.Commands;

namespace GlpiBridge.Cli;

// Named, and in a namespace: the tests reference the portal's Program too.
internal static class Program
{
    private const int WrongUsage = 2;

    public static RootCommand Root() => new("Outils de GlpiBridge.") { SandboxCommand.Create(), FormsCommand.Create(), SubmissionsCommand.Create(), DoctorCommand.Create(), BackupCommand.Create(), InitCommand.Create() };

    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? configuration, CancellationToken ct)
    {
        var parsed = Root().Parse(args);
        var code = await parsed.InvokeAsync(configuration, ct);
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }

    private static Task<int> Main(string[] args) => RunAsync(args, null, CancellationToken.None);
}
