using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using GlpiBridge.Tests.Portal;
using GlpiBridge.Tests.Portal.Auditing;
using GlpiBridge.Tests.Portal.Endpoints;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Cli;

/// <summary>Beside a portal that runs, on its data.</summary>
public sealed class SubmissionsCommandTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-cli-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Outbox Outbox => portal.Services.GetRequiredService<Outbox>();

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Visit();
        await ConfigureAsync(portal.DataFolder);
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_glpi_does_not_have_is_listed_by_state_without_a_word_of_its_author()
    {
        var (sent, parked) = await SendTwoAsync();

        var (code, output, error) = await RunAsync("list");
        (code, error).ShouldBe((0, ""));
        output.Split('\n')[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(["Référence", "État", "Envoyé le", "Essais", "Formulaire", "Auteur", "Ticket", "Cause"]);
        output.ShouldContain(sent.Reference);
        output.ShouldContain(parked.Reference);
        output.ShouldNotContain(Incident.Title);

        (await RunAsync("list", "--state", "parked")).Output.ShouldNotContain(sent.Reference);
        (await RunAsync("list", "--state", "waiting")).Output.ShouldNotContain(parked.Reference);
        (await RunAsync("list", "--state", "delivered")).ShouldBe((1, "", "Aucun envoi." + Environment.NewLine));
        var json = JsonElement.Parse((await RunAsync("list", "--state", "parked", "--json")).Output);
        json.EnumerateArray().ShouldHaveSingleItem().GetProperty("reference").GetString().ShouldBe(parked.Reference);
        json[0].GetProperty("state").GetString().ShouldBe("parked");
        (await RunAsync("list", "--state", "delivered", "--json")).ShouldBe((0, "[]\n", ""));
    }

    [Fact]
    public async Task One_is_shown_with_its_files_and_without_its_answers_unless_they_are_asked_for()
    {
        var sent = await SendAsync(("r.pieces-jointes", "note.txt", "contenu"u8.ToArray()));

        var (code, output, error) = await RunAsync("show", sent.Reference.ToLowerInvariant());

        (code, error).ShouldBe((0, ""));
        output.ShouldContain($"Auteur         : utilisateur {sent.OwnerId} de GLPI");
        output.ShouldContain("note.txt (7 octets) : pas dans GLPI, que l'on sache");
        output.ShouldNotContain(Incident.Title);
        portal.Audit().ShouldNotContain(line => line.GetProperty("Act").GetString() == "SubmissionRead");

        (await RunAsync("show", sent.Id.ToString(), "--content")).Output.ShouldContain($"titre\n  {Incident.Title}\n");
        var read = portal.Audit().Where(line => line.GetProperty("Act").GetString() == "SubmissionRead").ShouldHaveSingleItem();
        read.GetProperty("Account").GetString().ShouldBe(Environment.UserName);
        read.GetProperty("Reference").GetString().ShouldBe(sent.Reference);
        JsonElement.Parse((await RunAsync("show", sent.Reference, "--json")).Output).GetProperty("answers").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task One_that_is_parked_stays_until_it_is_tried_again_and_the_portal_that_runs_brings_it_to_glpi()
    {
        var sent = await SendAsync();

        (await RunAsync("park", sent.Reference)).ShouldBe((0, $"{sent.Reference} : mis de côté.\n", ""));
        (await RunAsync("park", sent.Reference)).ShouldBe((1, "", $"{sent.Reference} : déjà mis de côté." + Environment.NewLine));
        await portal.Glpi.SwitchAsync("down", "off", Ct);
        (await RunAsync("retry", sent.Reference)).ShouldBe((0, $"{sent.Reference} : sera réessayé dès que le portail tourne.\n", ""));
        await portal.UntilAsync(TimeSpan.FromSeconds(5), async () => (await FindAsync(sent.Id)).State is SubmissionState.Delivered, Ct);

        (await GlpiEye.CountAsync(portal.Glpi, Incident.Title, Ct)).ShouldBe(1);
        (await RunAsync("retry", sent.Reference)).ShouldBe((1, "", $"{sent.Reference} : GLPI l'a déjà." + Environment.NewLine));
        portal.Audit().Where(line => line.GetProperty("Act").GetString()!.StartsWith("Submission", StringComparison.Ordinal))
            .Select(line => line.GetProperty("Act").GetString() + " " + line.GetProperty("Result").GetString())
            .ShouldBe(["SubmissionParked Done", "SubmissionParked Refused", "SubmissionRetried Done", "SubmissionRetried Refused"]);
    }

    [Fact]
    public async Task All_that_are_parked_are_tried_at_once_and_what_cannot_be_is_told_after_what_can()
    {
        (await RunAsync("retry", "--all-parked")).ShouldBe((1, "", "Aucun envoi n'est mis de côté." + Environment.NewLine));
        var (sent, parked) = await SendTwoAsync();

        (await RunAsync("retry", "--all-parked")).ShouldBe((0, $"{parked.Reference} : sera réessayé dès que le portail tourne.\n", ""));
        (await RunAsync("retry", sent.Reference, "GB-0000-0000")).ShouldBe(
            (1, $"{sent.Reference} : sera réessayé dès que le portail tourne.\n", "GB-0000-0000 : aucun envoi de cette référence." + Environment.NewLine));
    }

    [Fact]
    public async Task What_is_added_to_a_request_waits_for_that_whatever_an_operator_wants()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        var request = await FindAsync(await jane.PressSendAsync());
        await jane.OpenAsync($"/demandes/recu/{request.Id}/ajout");
        await jane.SubmitAsync("form.gb-ticket-form", new() { ["r.texte"] = ["Un mot de plus"] });
        var added = await FindAsync(Guid.Parse(jane.Path.Split('/')[^1]));

        (await RunAsync("list")).Output.ShouldContain($"attend {request.Reference}");
        (await RunAsync("show", added.Reference)).Output.ShouldContain($"État           : attend {request.Reference}");
        JsonElement.Parse((await RunAsync("show", added.Reference, "--json")).Output).GetProperty("follows").GetString().ShouldBe(request.Reference);
        (await RunAsync("retry", added.Reference)).ShouldBe((1, "", $"{added.Reference} : attend {request.Reference}, et partira après." + Environment.NewLine));
        (await RunAsync("park", added.Reference)).Code.ShouldBe(0);
        (await RunAsync("retry", added.Reference)).ShouldBe((0, $"{added.Reference} : partira après {request.Reference}.\n", ""));
        (await RunAsync("export", added.Reference, "--to", Path.Combine(folder.FullName, "export"))).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_export_is_the_answers_and_the_files_byte_for_byte_and_never_over_anything()
    {
        var picture = Pictures.Png(8, 8);
        var sent = await SendAsync(("r.pieces-jointes", "con.txt", "contenu"u8.ToArray()), ("r.pieces-jointes", "..;rm -rf.png", picture));
        var to = Path.Combine(folder.FullName, "export");

        var (code, output, error) = await RunAsync("export", sent.Reference, "--to", to);

        (code, error).ShouldBe((0, ""));
        output.ShouldStartWith(Path.Combine(to, sent.Reference) + " : 3 fichiers écrits.");
        var files = new DirectoryInfo(Path.Combine(to, sent.Reference)).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        files.Select(file => file.Name).ShouldAllBe(name => name == "envoi.json" || (name.StartsWith('0') && !name.Contains("..")));
        File.ReadAllBytes(files[0].FullName).ShouldBe("contenu"u8.ToArray());
        File.ReadAllBytes(files[1].FullName).ShouldBe(picture);
        JsonElement.Parse(File.ReadAllText(files[2].FullName)).GetProperty("answers").GetProperty("titre")[0].GetString().ShouldBe(Incident.Title);
        portal.Audit().ShouldContain(line => line.GetProperty("Act").GetString() == "SubmissionExported");

        (await RunAsync("export", sent.Reference, "--to", to)).Code.ShouldBe(1);
        File.ReadAllBytes(files[0].FullName).ShouldBe("contenu"u8.ToArray());
    }

    [Fact]
    public async Task What_is_no_business_of_an_operators_or_does_not_exist_is_refused_in_a_sentence()
    {
        var jane = await PageScript.OfAsync(portal);
        var draft = Guid.CreateVersion7();
        await jane.SaveAsync(draft, "Pas encore");

        foreach (var command in new[] { new[] { "show" }, ["park"], ["retry"], ["export", "--to", folder.FullName] })
        {
            (await RunAsync([.. command, draft.ToString()])).ShouldBe((1, "", $"{draft} : c'est un brouillon, son auteur ne l'a pas envoyé." + Environment.NewLine));
            (await RunAsync([.. command, "GB-0000-0000"])).ShouldBe((1, "", "GB-0000-0000 : aucun envoi de cette référence." + Environment.NewLine));
        }
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("retry", "GB-0000-0000", "--all-parked")]
    [InlineData("show")]
    [InlineData("export", "GB-0000-0000")]
    [InlineData("list", "--state", "perdu")]
    public async Task A_wrong_usage_has_an_exit_code_of_its_own(params string[] arguments) => (await RunAsync(arguments)).Code.ShouldBe(2);

    [Fact]
    public async Task A_key_that_is_missing_is_told_with_the_folder_that_holds_the_keys()
    {
        var sent = await SendAsync();
        var copy = folder.CreateSubdirectory("copie");
        await CopyDatabaseAsync(copy);
        await ConfigureAsync(copy.FullName);

        var (code, _, error) = await RunAsync("show", sent.Reference);
        code.ShouldBe(1);
        error.ShouldContain(Path.Combine(copy.FullName, "keys"));
        error.ShouldContain("aucune clé de chiffrement");

        var other = new FileInfo(Directory.GetFiles(Path.Combine(portal.DataFolder, "keys"), "key-*.xml")[0]);
        var id = Guid.NewGuid();
        Directory.CreateDirectory(Path.Combine(copy.FullName, "keys"));
        await File.WriteAllTextAsync(
            Path.Combine(copy.FullName, "keys", $"key-{id}.xml"), (await File.ReadAllTextAsync(other.FullName, Ct)).Replace(other.Name[4..^4], id.ToString(), StringComparison.Ordinal), Ct);
        (code, _, error) = await RunAsync("show", sent.Reference);
        code.ShouldBe(1);
        error.ShouldBe($"La clé qui a chiffré cet envoi n'est pas dans {Path.Combine(copy.FullName, "keys")}. Restaurez les clés du portail." + Environment.NewLine);
        (await RunAsync("list")).Output.ShouldContain(sent.Reference);
    }

    [Fact]
    public async Task A_folder_without_a_portal_is_told()
    {
        await ConfigureAsync(Path.Combine(folder.FullName, "vide"));
        (await RunAsync("list")).Error.ShouldContain("submissions.db est introuvable");
        Directory.Exists(Path.Combine(folder.FullName, "vide")).ShouldBeFalse();

        File.Delete(Path.Combine(folder.FullName, "glpibridge.json"));
        (await RunAsync("list")).Error.ShouldContain("glpibridge.json est introuvable");
    }

    [Fact]
    public async Task The_program_runs_on_its_own_and_takes_the_folder_from_the_environment()
    {
        var sent = await SendAsync();
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(GlpiBridge.Cli.Commands.FormsCommand).Assembly.Location, "submissions", "list", "--json"])
        {
            Environment = { ["GLPIBRIDGE_CONFIG"] = folder.FullName },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var output = await Task.WhenAll(program.StandardOutput.ReadToEndAsync(Ct), program.StandardError.ReadToEndAsync(Ct));
        await program.WaitForExitAsync(Ct);

        (program.ExitCode, output[1]).ShouldBe((0, ""));
        output[0].ShouldContain(sent.Reference);
    }

    private Task ConfigureAsync(string data) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, "glpibridge.json"), JsonSerializer.Serialize(new { Portal = new { DataFolder = data, KeyStore = "" } }), Ct);

    private async Task<Submission> FindAsync(Guid id) => (await Outbox.FindAsync(id, Ct)).ShouldNotBeNull();

    private async Task<Submission> SendAsync(params (string Field, string Name, byte[] Bytes)[] files)
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        return await FindAsync(await jane.PressSendAsync(files));
    }

    private async Task<(Submission Sent, Submission Parked)> SendTwoAsync()
    {
        var first = await (await portal.SignedInAsync()).OpenAsync("/demandes/nouvelle/incident");
        var second = await (await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500")).OpenAsync("/demandes/nouvelle/incident");
        await portal.Glpi.SwitchAsync("down", "on", Ct);
        var parked = await FindAsync(await first.PressSendAsync());
        (await Outbox.ParkAsync(parked.Id, "operator", Ct)).ShouldBeTrue();
        return (await FindAsync(await second.PressSendAsync()), parked);
    }

    private async Task CopyDatabaseAsync(DirectoryInfo to)
    {
        await using var from = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "submissions.db")};Pooling=False");
        await using var copy = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(to.FullName, "submissions.db")};Pooling=False");
        await from.OpenAsync(Ct);
        await copy.OpenAsync(Ct);
        from.BackupDatabase(copy);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await GlpiBridge.Cli.Program.RunAsync(["submissions", .. arguments, "--config", folder.FullName], new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (code, output.ToString(), error.ToString());
    }
}
