using System.CommandLine;
using System.Text.Json;
using GlpiBridge.Tests.Portal;
using GlpiBridge.Tests.Portal.Endpoints;
using GlpiBridge.Tests.Submissions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Cli;

/// <summary>Beside a portal that runs; what was saved is put where another portal finds it.</summary>
public sealed class BackupCommandTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-backup-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string To => Path.Combine(folder.FullName, "sauvegardes");

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        await ConfigureAsync(new { DataFolder = portal.DataFolder, KeyStore = "" });
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_saved_while_the_portal_ran_is_all_there_when_another_portal_starts_on_it()
    {
        var jane = await PageScript.OfAsync(portal);
        var (before, after) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await jane.SaveAsync(before, "Avant la sauvegarde");
        var file = await jane.UploadAsync(before, "capture.png", Pictures.Png(30, 20));

        var (code, output, error) = await RunAsync();
        (code, error).ShouldBe((0, ""));
        await jane.SaveAsync(after, "Après la sauvegarde");
        var saved = new DirectoryInfo(output.Trim());
        saved.Parent!.FullName.ShouldBe(To);
        saved.EnumerateFileSystemInfos().Select(item => item.Name).Order().ShouldBe(["audit", "keys", "submissions.db"]);
        (saved.UnixFileMode & (UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)).ShouldBe(UnixFileMode.None);

        var restored = new PortalApplication();
        await restored.InitializeAsync();
        restored.Settings["Portal:DataFolder"] = saved.FullName;
        var later = await restored.SignedInAsync();
        await later.OpenAsync("/");
        later.Text.ShouldContain("Avant la sauvegarde");
        later.Text.ShouldNotContain("Après la sauvegarde");
        (await (await later.GetRawAsync(file.Url)).Content.ReadAsByteArrayAsync(Ct)).ShouldBe(Pictures.Png(30, 20));
        await restored.DisposeAsync();
        SqlitePool.Empty(Path.Combine(saved.FullName, "submissions.db"));
    }

    [Fact]
    public async Task With_postgresql_the_keys_and_the_audit_are_saved_and_the_database_is_said_not_to_be()
    {
        await portal.SignedInAsync();
        await ConfigureAsync(new { DataFolder = portal.DataFolder, KeyStore = "" }, new { Database = "postgresql", ConnectionString = "Host=postgres.test;Database=portail" });

        var (code, output, _) = await RunAsync();

        code.ShouldBe(0);
        output.ShouldContain("pg_dump");
        new DirectoryInfo(output.Split('\n')[0]).EnumerateFileSystemInfos().Select(item => item.Name).Order().ShouldBe(["audit", "keys"]);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_made_leaves_nothing_behind()
    {
        await ConfigureAsync(new { DataFolder = Path.Combine(folder.FullName, "vide"), KeyStore = "" });

        var (code, output, error) = await RunAsync();

        (code, output).ShouldBe((1, ""));
        error.ShouldContain("submissions.db est introuvable");
        new DirectoryInfo(To).EnumerateFileSystemInfos().ShouldBeEmpty();
        await File.WriteAllTextAsync(Path.Combine(folder.CreateSubdirectory("vide").FullName, "submissions.db"), "pas une base", Ct);
        (await RunAsync()).Code.ShouldBe(1);
        new DirectoryInfo(To).EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    private Task ConfigureAsync(object settings, object? submissions = null) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, "glpibridge.json"), JsonSerializer.Serialize(new { Portal = settings, Submissions = submissions ?? new { } }), Ct);

    private async Task<(int Code, string Output, string Error)> RunAsync()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await GlpiBridge.Cli.Program.RunAsync(["backup", "--to", To, "--config", folder.FullName], new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (code, output.ToString(), error.ToString());
    }
}
