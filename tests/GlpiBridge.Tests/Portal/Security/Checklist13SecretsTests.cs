using System.Text.Json.Nodes;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 13: secrets
public sealed class Checklist13SecretsTests : IAsyncLifetime
{
    private const string NewAppToken = "unNouveauJetonDApplication00000000000001";
    private const string NewServiceToken = "unNouveauJetonDeService0000000000000001";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-secrets-");
    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string ConfigurationFile => Path.Combine(folder.FullName, "config", "glpibridge.json");

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Glpi:AppToken"] = portal.Settings["Glpi:ServiceUserToken"] = "";
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Tokens_changed_in_the_configuration_file_serve_from_the_next_call_on()
    {
        CopyConfiguration();
        Write(portal.Glpi.AppToken, portal.Glpi.ServiceUserToken);
        portal.Settings["GLPIBRIDGE_CONFIG"] = Path.GetDirectoryName(ConfigurationFile)!;

        await ShouldGoOnAfterARotationAsync(Write);
    }

    [Fact]
    public async Task Tokens_changed_in_a_folder_of_secrets_serve_from_the_next_call_on()
    {
        WriteFiles(portal.Glpi.AppToken, portal.Glpi.ServiceUserToken);
        portal.Settings["Portal:SecretsFolder"] = folder.FullName;

        await ShouldGoOnAfterARotationAsync(WriteFiles);
    }

    [Fact]
    public void A_configuration_file_with_a_slip_leaves_the_last_tokens_in_use()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ConfigurationFile)!);
        Write("un", "deux");
        using var configuration = (ConfigurationRoot)new ConfigurationBuilder().Add(new RotatedTokensSource(ConfigurationFile)).Build();

        File.WriteAllText(ConfigurationFile, "{ \"Glpi\": { \"AppToken\" ");
        configuration.Reload();
        configuration["Glpi:AppToken"].ShouldBe("un");

        Write("trois", "quatre");
        configuration.Reload();
        configuration["Glpi:AppToken"].ShouldBe("trois");
        configuration["Glpi:ServiceUserToken"].ShouldBe("quatre");
    }

    [Fact]
    public void The_configuration_in_the_repository_holds_no_token()
    {
        var glpi = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolder.Config, "glpibridge.json")), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!["Glpi"]!;

        glpi["AppToken"]!.GetValue<string>().ShouldBeEmpty();
        glpi["ServiceUserToken"]!.GetValue<string>().ShouldBeEmpty();
    }

    private async Task ShouldGoOnAfterARotationAsync(Action<string, string> write)
    {
        var (oldApp, oldService) = (portal.Glpi.AppToken, portal.Glpi.ServiceUserToken);
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        var opened = ServiceSessions();

        await portal.Glpi.SwitchAsync("app-token", NewAppToken, Ct);
        await portal.Glpi.SwitchAsync("service-token", NewServiceToken, Ct);
        write(NewAppToken, NewServiceToken);
        await TakenAsync(NewAppToken, NewServiceToken);

        // Long enough for everything that was kept of GLPI to be asked for again.
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        await visitor.OpenAsync("/demandes/nouvelle/incident");
        await visitor.SubmitAsync("form.gb-form", Incident.Answers);
        visitor.Text.ShouldContain("Votre demande est enregistrée");
        (await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500")).Path.ShouldBe("/");
        ServiceSessions().ShouldBe(opened + 1);
        portal.Log.Lines.ShouldContain(line => line.Contains(" POST /killSession answered ", StringComparison.Ordinal));
        string.Concat(portal.Log.Lines).ShouldSatisfyAllConditions(log => log.ShouldNotContain(oldApp), log => log.ShouldNotContain(oldService));
    }

    private int ServiceSessions() => portal.Log.Lines.Count(line => line.Contains(" GET /initSession ", StringComparison.Ordinal) && line.Contains(" answered ", StringComparison.Ordinal));

    private async Task TakenAsync(string appToken, string serviceToken)
    {
        var options = portal.Services.GetRequiredService<IOptionsMonitor<GlpiOptions>>();
        var seen = new TaskCompletionSource();
        void Look(GlpiOptions now)
        {
            if (now.AppToken == appToken && now.ServiceUserToken == serviceToken)
            {
                seen.TrySetResult();
            }
        }

        using var watch = options.OnChange(Look);
        Look(options.CurrentValue);
        await seen.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);
    }

    private void CopyConfiguration()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryFolder.Config, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, "config", Path.GetRelativePath(RepositoryFolder.Config, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    private void Write(string appToken, string serviceToken) =>
        File.WriteAllText(ConfigurationFile, new JsonObject { ["Glpi"] = new JsonObject { ["AppToken"] = appToken, ["ServiceUserToken"] = serviceToken } }.ToJsonString());

    private void WriteFiles(string appToken, string serviceToken)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "Glpi__AppToken"), appToken + "\n");
        File.WriteAllText(Path.Combine(folder.FullName, "Glpi__ServiceUserToken"), serviceToken + "\n");
    }
}
