using System.CommandLine;
using GlpiBridge.Sandbox;
using GlpiBridge.Tests.Portal;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Cli;

/// <summary>« forms check » against a GLPI that answers.</summary>
public sealed class FormsCheckTests : IAsyncLifetime
{
    private readonly ConfiguredFolder folder = new();
    private SandboxServer glpi = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        glpi = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = RepositoryFolder.Dataset }, CancellationToken.None);
        await folder.NameAsync(glpi, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await glpi.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Forms_that_glpi_has_everything_for_are_told_so_line_by_line()
    {
        var (code, output) = await CheckAsync();

        code.ShouldBe(0);
        output.ShouldStartWith("3 formulaires corrects");
        output.ShouldContain("Racine « Incident > Logiciel », formulaire incident : ");
        output.ShouldNotContain("FAQ");
    }

    [Fact]
    public async Task A_category_that_glpi_does_not_have_fails_the_check()
    {
        var form = folder.File("forms", "incident.yaml");
        await File.WriteAllTextAsync(form, (await File.ReadAllTextAsync(form, Ct)).Replace("Incident > Logiciel", "Incident > Absente", StringComparison.Ordinal), Ct);

        var (code, output) = await CheckAsync();

        code.ShouldBe(1);
        output.ShouldContain("À CORRIGER  Racine « Incident > Absente », formulaire incident");
        (await CheckAsync("--offline")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_glpi_that_does_not_answer_fails_the_check_and_is_told()
    {
        await glpi.SwitchAsync("down", "on", Ct);

        var (code, output) = await CheckAsync();

        code.ShouldBe(1);
        output.ShouldContain("ne répond pas");
    }

    private async Task<(int Code, string Output)> CheckAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var code = await GlpiBridge.Cli.Program.RunAsync(["forms", "check", "--config", folder.Path, .. arguments], new InvocationConfiguration { Output = output }, Ct);
        return (code, output.ToString());
    }
}
