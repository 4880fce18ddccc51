using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Cli;

/// <summary>The program as an administrator runs it, with answers typed one a line.</summary>
public sealed class InitCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-init-");
    private SandboxServer glpi = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Config => Path.Combine(folder.FullName, "config");

    private string File => Path.Combine(Config, "glpibridge.json");

    private string Secrets => Path.Combine(folder.FullName, "secrets");

    private string Root => glpi.BaseUrl.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync() =>
        glpi = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = RepositoryFolder.Dataset }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await glpi.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Answers_that_are_wrong_are_told_at_once_and_what_is_written_in_the_end_is_what_portal_and_doctor_take()
    {
        var (code, output, error) = await RunAsync([], ["glpi.exemple.fr", Root + "/ailleurs", "n", Root, "faux", "faux", "", glpi.AppToken, glpi.ServiceUserToken, "http://exemple.fr", "https://exemple.fr/portail", "", "Host=127.0.0.1;Port=1", ""]);

        (code, error).ShouldBe((0, ""));
        output.ShouldContain("Écrivez une adresse complète");
        output.ShouldContain("mais pas comme l'API de GLPI");
        output.ShouldContain("Le jeton d'application n'est pas celui d'un client actif");
        output.ShouldContain("GLPI reconnaît le compte de service.");
        output.ShouldContain("Écrivez une adresse en https");
        output.ShouldContain("PostgreSQL ne répond pas");
        output.ShouldNotContain(glpi.ServiceUserToken);
        var values = Portal();
        values["Glpi:BaseUrl"].ShouldBe(glpi.BaseUrl.ToString());
        values["Glpi:AppToken"].ShouldBe(glpi.AppToken);
        values["Glpi:ServiceUserToken"].ShouldBe(glpi.ServiceUserToken);
        values["Portal:PublicUrl"].ShouldBe("https://exemple.fr");
        values["Portal:PathBase"].ShouldBe("/portail");
        (await System.IO.File.ReadAllTextAsync(File, Ct)).ShouldContain("// Toute la configuration du portail.");
        (await System.IO.File.ReadAllTextAsync(File, Ct)).ShouldNotContain(glpi.ServiceUserToken);
        (await DoctorAsync()).ShouldContain("\"service-token\"");
        foreach (var secret in new DirectoryInfo(Secrets).EnumerateFiles())
        {
            secret.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, secret.Name);
        }
    }

    [Fact]
    public async Task Without_anybody_to_ask_it_takes_options_and_the_environment_and_touches_no_configuration_that_is_there()
    {
        string[] arguments = ["--yes", "--glpi", Root, "--public-url", "https://assistance.exemple.fr", "--data", "/var/lib/glpibridge"];

        (await RunAsync(arguments, [], tokens: true)).Code.ShouldBe(0);
        Portal()["Portal:DataFolder"].ShouldBe("/var/lib/glpibridge");
        var written = await System.IO.File.ReadAllTextAsync(File, Ct);

        var again = await RunAsync(arguments, [], tokens: true);
        (again.Code, again.Error.TrimEnd()).ShouldBe((1, $"{File} existe déjà : rien n'est écrit."));
        await System.IO.File.WriteAllTextAsync(File, written.Replace("\"DraftDays\": 30", "\"DraftDays\": 45", StringComparison.Ordinal), Ct);
        (await RunAsync([.. arguments, "--replace", "--data", "/srv/portail"], [], tokens: true)).Code.ShouldBe(2);
        arguments[^1] = "/srv/portail";
        (await RunAsync([.. arguments, "--replace"], [], tokens: true)).Code.ShouldBe(0);
        Portal()["Portal:DataFolder"].ShouldBe("/srv/portail");
        Portal()["Submissions:DraftDays"].ShouldBe("45");
        (await System.IO.File.ReadAllTextAsync(File + ".avant", Ct)).ShouldContain("/var/lib/glpibridge");
    }

    [Fact]
    public async Task An_end_in_the_middle_leaves_nothing_half_written()
    {
        var (code, _, error) = await RunAsync([], [Root, glpi.AppToken]);

        (code, error.TrimEnd()).ShouldBe((1, "Il manque des réponses : rien n'est écrit."));
        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
        (await RunAsync(["--yes", "--glpi", Root], [])).Error.ShouldContain("Il faut ce jeton");
        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    private ConfigurationManager Portal()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", "--GLPIBRIDGE_CONFIG=" + Config],
            EnvironmentName = "Production",
            ContentRootPath = RepositoryFolder.Root,
        });
        builder.AddConfigurationFolder();
        Should.NotThrow(() => ConfigurationCheck.ThrowIfWrong(builder));
        return builder.Configuration;
    }

    private async Task<string> DoctorAsync()
    {
        await using var output = new StringWriter();
        await GlpiBridge.Cli.Program.RunAsync(["doctor", "--json", "--config", Config], new InvocationConfiguration { Output = output }, Ct);
        return JsonSerializer.Serialize(JsonElement.Parse(output.ToString()).EnumerateArray().Where(finding => finding.GetProperty("verdict").GetString() is "ok").Select(finding => finding.GetProperty("check").GetString()));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, string[] typed, bool tokens = false)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(GlpiBridge.Cli.Commands.FormsCommand).Assembly.Location, "init", "--config", Config, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = System.Text.Encoding.UTF8,
        };
        if (tokens)
        {
            start.Environment["Glpi__AppToken"] = glpi.AppToken;
            start.Environment["Glpi__ServiceUserToken"] = glpi.ServiceUserToken;
        }

        using var program = Process.Start(start)!;
        await program.StandardInput.WriteAsync(string.Concat(typed.Select(line => line + "\n")));
        program.StandardInput.Close();
        var output = await Task.WhenAll(program.StandardOutput.ReadToEndAsync(Ct), program.StandardError.ReadToEndAsync(Ct));
        await program.WaitForExitAsync(Ct);
        return (program.ExitCode, output[0], output[1]);
    }
}
