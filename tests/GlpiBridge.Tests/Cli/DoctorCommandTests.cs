using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using GlpiBridge.Sandbox;
using GlpiBridge.Tests.Portal;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Cli;

/// <summary>What an administrator is told of a GLPI that is set up well, and of one with each fault.</summary>
public sealed class DoctorCommandTests : IAsyncLifetime
{
    // GLPI's own accounts: « glpi » and « post-only ».
    private static readonly int[] Builtin = [2, 3];
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
    public async Task The_sandbox_has_nothing_to_mend_but_the_holes_of_the_version_that_it_stands_for()
    {
        var (code, findings) = await ExamineAsync();

        code.ShouldBe(1);
        findings.Where(finding => finding.Verdict == "to-mend").Select(finding => finding.Check).ShouldBe(["version"]);
        findings.Where(finding => finding.Verdict == "cannot-tell").Select(finding => finding.Check).ShouldBe(["agent", "mail-password", "session-lifetime"]);
        await glpi.SwitchAsync("setting", "version=10.0.25", Ct);
        (await ExamineAsync()).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("down", "on", "address")]
    [InlineData("redirect", "on", "address")]
    [InlineData("notices", "on", "address")]
    [InlineData("html-200", "on", "address")]
    [InlineData("maintenance", "on", "address")]
    [InlineData("clock", "600", "clock")]
    [InlineData("clock", "-600", "clock")]
    [InlineData("api", "off", "api")]
    [InlineData("app-token", "another", "api")]
    [InlineData("unknown-address", "on", "api")]
    [InlineData("credentials", "off", "api-passwords")]
    [InlineData("lose-authorization", "on", "service-token")]
    [InlineData("service-token", "another", "service-token")]
    [InlineData("setting", "version=9.5.13", "version")]
    [InlineData("setting", "version=11.0.6", "version")]
    [InlineData("setting", "document_max_size=2", "files-size")]
    [InlineData("setting", "use_notifications=0", "mail")]
    [InlineData("notifications", "off", "mail")]
    [InlineData("setting", "url_base=glpi", "url-base")]
    public async Task Each_fault_is_told(string verb, string argument, string check)
    {
        await glpi.SwitchAsync("setting", "version=10.0.25", Ct);
        await glpi.SwitchAsync(verb, argument, Ct);

        var (code, findings) = await ExamineAsync();

        code.ShouldBe(1);
        findings.Where(finding => finding.Verdict == "to-mend").Select(finding => finding.Check).ShouldBe([check]);
        findings.Single(finding => finding.Check == check).Meaning.Length.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("itilcategory", "service-categories")]
    [InlineData("user", "service-users")]
    [InlineData("entity", "service-entities")]
    [InlineData("knowbase", "faq")]
    public async Task Each_right_that_the_service_account_lacks_is_told_with_its_menu(string right, string check)
    {
        await glpi.SwitchAsync("right", $"{await ServiceProfileAsync()}/{right}/0", Ct);

        var (_, findings) = await ExamineAsync();

        var finding = findings.Single(one => one.Check == check);
        finding.Verdict.ShouldBe("to-mend");
        finding.Menu!.ShouldStartWith("Administration > Profils > ");
    }

    [Theory]
    [InlineData("ticket", "1", "agent-create")]
    [InlineData("ticket", "4", "agent-read")]
    [InlineData("followup", "1", "agent-answer")]
    [InlineData("knowbase", "0", "agent-faq")]
    public async Task Each_right_that_agents_lack_is_told(string right, string bits, string check)
    {
        await glpi.SwitchAsync("right", $"Self-Service/{right}/{bits}", Ct);

        var (_, findings) = await ExamineAsync("--agent", "j.doe@agudelle.com");

        findings.Where(finding => finding.Check.StartsWith("agent", StringComparison.Ordinal) && finding.Verdict == "to-mend").Select(finding => finding.Check).ShouldBe([check]);
    }

    [Theory]
    [InlineData("localhost", "autorité")]
    [InlineData("glpi.exemple.fr", "« localhost »")]
    public async Task A_certificate_that_is_not_accepted_is_told_with_its_reason(string name, string reason)
    {
        await using var front = new TlsFront(glpi.BaseUrl.Port, name, TimeSpan.FromDays(300));
        await folder.NameAsync($"https://localhost:{front.Port}/apirest.php", glpi.AppToken, glpi.ServiceUserToken, Ct);

        var (code, findings) = await ExamineAsync();

        code.ShouldBe(1);
        var https = findings.Single(finding => finding.Check == "https");
        https.Verdict.ShouldBe("to-mend");
        https.Meaning.ShouldContain(reason);
        findings.SkipWhile(finding => finding != https).Skip(1).ShouldAllBe(finding => finding.Verdict == "cannot-tell");
    }

    [Theory]
    [InlineData(10, "to-mend")]
    [InlineData(300, "ok")]
    public async Task A_certificate_that_soon_ends_is_told(int days, string verdict)
    {
        await using var front = new TlsFront(glpi.BaseUrl.Port, "localhost", TimeSpan.FromDays(days));
        await folder.NameAsync($"https://localhost:{front.Port}/apirest.php", glpi.AppToken, glpi.ServiceUserToken, Ct);
        var trusted = folder.File("autorites.pem");
        await File.WriteAllTextAsync(trusted, front.Pem, Ct);

        // Whom a machine trusts is read once a process.
        using var doctor = new Process { StartInfo = new ProcessStartInfo("dotnet", [typeof(GlpiBridge.Cli.Program).Assembly.Location, "doctor", "--json", "--config", folder.Path]) { RedirectStandardOutput = true } };
        doctor.StartInfo.Environment["SSL_CERT_FILE"] = trusted;
        doctor.Start();
        var output = await doctor.StandardOutput.ReadToEndAsync(Ct);
        await doctor.WaitForExitAsync(Ct);

        Read(output).Single(finding => finding.Check == "https").Verdict.ShouldBe(verdict);
    }

    [Fact]
    public async Task A_trial_request_arrives_with_its_files_and_is_deleted()
    {
        var (_, findings) = await ExamineAsync("--agent", "j.doe@agudelle.com", "--write");

        findings.Where(finding => finding.Check.StartsWith("trial", StringComparison.Ordinal)).Select(finding => (finding.Check, finding.Verdict))
            .ShouldBe([("trial", "ok"), ("trial-agent", "ok"), ("trial-technician", "ok"), ("trial-delete", "ok")]);
        findings.Single(finding => finding.Check == "trial-agent").Meaning.ShouldContain("(2)");
        (await TicketsAsync()).ShouldNotContain(title => title.Contains("glpibridge doctor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trial_request_goes_to_the_entity_that_is_named_and_a_technician_reads_it()
    {
        var (_, findings) = await ExamineAsync("--agent", "j.doe@agudelle.com", "--write", "Agudelle", "--technician", "t.martin@soluris.fr");

        findings.Single(finding => finding.Check == "trial").Meaning.ShouldContain("Agudelle");
        findings.Where(finding => finding.Check.StartsWith("trial", StringComparison.Ordinal)).ShouldAllBe(finding => finding.Verdict == "ok");
    }

    [Fact]
    public async Task A_trial_request_for_an_entity_that_is_not_the_agent_s_is_not_sent()
    {
        var (code, findings) = await ExamineAsync("--agent", "j.doe@agudelle.com", "--write", "Nulle part");

        code.ShouldBe(1);
        findings.Single(finding => finding.Check.StartsWith("trial", StringComparison.Ordinal)).Meaning.ShouldContain("Nulle part");
    }

    [Fact]
    public async Task A_trial_request_that_glpi_refuses_is_told_with_its_words()
    {
        await glpi.SwitchAsync("refuse-tickets", "on", Ct);

        var (code, findings) = await ExamineAsync("--agent", "j.doe@agudelle.com", "--write");

        code.ShouldBe(1);
        findings.Single(finding => finding.Check.StartsWith("trial", StringComparison.Ordinal)).Verdict.ShouldBe("to-mend");
    }

    [Fact]
    public async Task A_trial_request_without_an_agent_is_not_sent()
    {
        var (_, findings) = await ExamineAsync("--write");

        findings.Single(finding => finding.Check.StartsWith("trial", StringComparison.Ordinal)).Verdict.ShouldBe("cannot-tell");
    }

    [Fact]
    public async Task A_category_that_glpi_does_not_have_is_told_with_its_form()
    {
        var file = folder.File("forms", "incident.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace("Incident > Logiciel", "Incident > Absente", StringComparison.Ordinal), Ct);

        var (_, findings) = await ExamineAsync();

        findings.ShouldContain(finding => finding.Check == "categories" && finding.Verdict == "to-mend" && finding.Subject.Contains("Incident > Absente") && finding.Subject.Contains("incident"));
    }

    [Fact]
    public async Task Kinds_of_files_that_glpi_takes_none_of_are_told_with_their_question()
    {
        var file = folder.File("forms", "nouvel-acces.yaml");
        await File.WriteAllTextAsync(file, System.Text.RegularExpressions.Regex.Replace(await File.ReadAllTextAsync(file, Ct), @"extensions: \[.*?\]", "extensions: [dwg, step]"), Ct);

        var (_, findings) = await ExamineAsync();

        findings.ShouldContain(finding => finding.Check == "files-types" && finding.Verdict == "to-mend" && finding.Subject.Contains("nouvel-acces"));
    }

    [Fact]
    public async Task Two_accounts_with_one_address_are_counted()
    {
        using var administrator = await SignInAsync("Basic " + Convert.ToBase64String("glpi:glpi"u8));
        foreach (var user in Builtin)
        {
            using var body = JsonContent.Create(new { input = new { users_id = user, email = "accueil@exemple.fr" } });
            (await administrator.PostAsync(new Uri(glpi.BaseUrl + "/UserEmail"), body, Ct)).EnsureSuccessStatusCode();
        }

        var (_, findings) = await ExamineAsync();

        findings.Single(finding => finding.Check == "accounts-shared").Meaning.ShouldStartWith("1 adresse");
    }

    [Theory]
    [InlineData(1, "ok")]
    [InlineData(0, "to-mend")]
    public async Task A_mail_of_lost_passwords_that_is_switched_off_is_told(int active, string verdict)
    {
        await glpi.SwitchAsync("right", $"{await ServiceProfileAsync()}/notification/1", Ct);
        using var administrator = await SignInAsync("Basic " + Convert.ToBase64String("glpi:glpi"u8));
        using var body = JsonContent.Create(new { input = new { is_active = active } });
        (await administrator.PutAsync(new Uri(glpi.BaseUrl + "/Notification/1"), body, Ct)).EnsureSuccessStatusCode();

        var (_, findings) = await ExamineAsync();

        findings.Single(finding => finding.Check == "mail-password").Verdict.ShouldBe(verdict);
    }

    [Fact]
    public async Task A_template_of_an_entity_that_demands_what_a_form_does_not_ask_for_is_told()
    {
        const int location = 83;
        using var administrator = await SignInAsync("Basic " + Convert.ToBase64String("glpi:glpi"u8));
        var template = await AddAsync(administrator, "TicketTemplate", new { name = "Gabarit d’Agudelle", entities_id = 0, is_recursive = 1 });
        await AddAsync(administrator, "TicketTemplateMandatoryField", new { tickettemplates_id = template, num = location });
        var entity = JsonElement.Parse(await administrator.GetStringAsync(new Uri(glpi.BaseUrl + "/Entity?searchText[name]=Agudelle"), Ct))[0].GetProperty("id").GetInt64();
        using var body = JsonContent.Create(new { input = new { tickettemplates_id = template, tickettemplates_strategy = 0 } });
        (await administrator.PutAsync(new Uri($"{glpi.BaseUrl}/Entity/{entity}"), body, Ct)).EnsureSuccessStatusCode();

        var (_, findings) = await ExamineAsync();

        findings.ShouldContain(finding => finding.Check == "templates" && finding.Verdict == "to-mend" && finding.Meaning.Contains("Gabarit d’Agudelle"));
    }

    [Fact]
    public async Task Whoever_reads_a_terminal_is_told_where_to_go_and_how_much_is_to_be_mended()
    {
        await glpi.SwitchAsync("credentials", "off", Ct);

        var (code, output, error) = await RunAsync();

        (code, error).ShouldBe((1, ""));
        output.ShouldContain("À CORRIGER  Connexion avec identifiants : ");
        output.ShouldContain("GLPI : Configuration > Générale > API\n");
        output.ShouldContain("Setup > General > API\n");
        output.ShouldContain(" À corriger : 2. ");
        output.ShouldNotContain(glpi.ServiceUserToken);
    }

    [Fact]
    public async Task Without_an_address_nothing_else_is_looked_at()
    {
        await folder.NameAsync("", "", "", Ct);

        var (code, findings) = await ExamineAsync();

        code.ShouldBe(1);
        findings.Where(finding => finding.Verdict == "to-mend").Select(finding => finding.Check).ShouldBe(["address"]);
        findings.SkipWhile(finding => finding.Check != "address").Skip(1).ShouldAllBe(finding => finding.Verdict == "cannot-tell");
    }

    [Fact]
    public async Task Every_fault_of_the_configuration_is_told_and_glpi_is_looked_at_all_the_same()
    {
        await folder.WriteAsync(new { Glpi = new { BaseUrl = glpi.BaseUrl, glpi.AppToken, glpi.ServiceUserToken }, Portal = new { Urlz = "http://127.0.0.1:1", IdleLimit = "souvent" } }, Ct);

        var (code, findings) = await ExamineAsync();

        code.ShouldBe(1);
        var told = findings.Where(finding => finding.Check == "configuration").Select(finding => finding.Meaning).ToList();
        told.ShouldContain(sentence => sentence.Contains("« Portal:Urlz » n'existe pas"));
        told.ShouldContain(sentence => sentence.Contains("« souvent »"));
        findings.ShouldContain(finding => finding.Check == "service-token" && finding.Verdict == "ok");
    }

    [Fact]
    public async Task What_the_law_wants_stated_and_is_not_is_told_by_its_keys()
    {
        await folder.WriteAsync(new { Glpi = new { BaseUrl = glpi.BaseUrl, glpi.AppToken, glpi.ServiceUserToken }, Legal = new { Publisher = "Soluris" } }, Ct);

        var (_, findings) = await ExamineAsync();

        var told = findings.Single(finding => finding.Check == "legal");
        told.Verdict.ShouldBe("to-mend");
        told.Meaning.ShouldContain("Legal:PublicationDirector, Legal:Host");
        told.Meaning.ShouldNotContain("Legal:Publisher,");
    }

    [Fact]
    public async Task A_file_of_texts_that_lacks_sentences_is_a_point_to_mend()
    {
        await File.WriteAllTextAsync(folder.File("texts/fr.yaml"), "home:\n  title: Le portail\n", Ct);

        var (code, findings) = await ExamineAsync();

        code.ShouldBe(1);
        var texts = findings.Where(finding => finding.Check == "texts").ToList();
        texts.Select(finding => finding.Verdict).ShouldBe(["to-mend", "ok"]);
        texts[0].Meaning.ShouldStartWith("config/texts/fr.yaml : ");
    }

    [Theory]
    [InlineData("texts/fr.yaml", "texts")]
    [InlineData("theme/theme.json", "theme")]
    [InlineData("forms/incident.yaml", "forms")]
    public async Task A_file_of_the_configuration_that_cannot_be_read_is_told(string file, string check)
    {
        await File.WriteAllTextAsync(folder.File(file), "{ : [", Ct);

        var (code, findings) = await ExamineAsync();

        code.ShouldBe(1);
        findings.First(finding => finding.Check == check).Verdict.ShouldBe("to-mend");
    }

    [Fact]
    public async Task Servers_that_the_configuration_names_and_that_do_not_answer_are_told()
    {
        await folder.WriteAsync(new
        {
            Glpi = new { BaseUrl = glpi.BaseUrl, glpi.AppToken, glpi.ServiceUserToken },
            Submissions = new { Database = "postgresql", ConnectionString = "Host=127.0.0.1;Port=1;Database=glpibridge;Username=glpibridge;Password=secret-de-la-base" },
            Cache = new { Redis = "127.0.0.1:1,connectTimeout=200,password=secret-du-cache" },
        }, Ct);

        var (_, output, _) = await RunAsync();

        output.ShouldContain("Base de données : PostgreSQL (clé « Submissions:ConnectionString ») : le serveur ne répond pas");
        output.ShouldContain("Cache partagé : Redis ne répond pas");
        output.ShouldNotContain("secret-");
    }

    private async Task<long> AddAsync(HttpClient administrator, string type, object input)
    {
        using var body = JsonContent.Create(new { input });
        var answer = await administrator.PostAsync(new Uri($"{glpi.BaseUrl}/{type}"), body, Ct);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct)).GetProperty("id").GetInt64();
    }

    private async Task<IReadOnlyList<string>> TicketsAsync()
    {
        using var administrator = await SignInAsync("Basic " + Convert.ToBase64String("glpi:glpi"u8));
        return [.. JsonElement.Parse(await administrator.GetStringAsync(new Uri(glpi.BaseUrl + "/Ticket?range=0-200"), Ct)).EnumerateArray().Select(ticket => ticket.GetProperty("name").GetString()!)];
    }

    private async Task<string> ServiceProfileAsync()
    {
        using var client = await SignInAsync("user_token " + glpi.ServiceUserToken);
        return JsonElement.Parse(await client.GetStringAsync(new Uri(glpi.BaseUrl + "/getActiveProfile"), Ct)).GetProperty("active_profile").GetProperty("name").GetString()!;
    }

    private async Task<HttpClient> SignInAsync(string authorization)
    {
        var client = GlpiEye.Clients.CreateClient();
        client.DefaultRequestHeaders.Add("App-Token", glpi.AppToken);
        client.DefaultRequestHeaders.Add("Authorization", authorization);
        var token = JsonElement.Parse(await client.GetStringAsync(new Uri(glpi.BaseUrl + "/initSession"), Ct)).GetProperty("session_token").GetString();
        client.DefaultRequestHeaders.Add("Session-Token", token);
        return client;
    }

    private async Task<(int Code, IReadOnlyList<Told> Findings)> ExamineAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync([.. arguments, "--json"]);
        error.ShouldBe("");
        return (code, Read(output));
    }

    private static IReadOnlyList<Told> Read(string output) => [.. JsonElement.Parse(output).EnumerateArray().Select(one => new Told(
        one.GetProperty("check").GetString()!,
        one.GetProperty("verdict").GetString()!,
        one.GetProperty("subject").GetString()!,
        one.GetProperty("meaning").GetString()!,
        one.GetProperty("menu") is { ValueKind: JsonValueKind.Object } menu ? menu.GetProperty("french").GetString() : null))];

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        Environment.SetEnvironmentVariable("GLPIBRIDGE_AGENT_PASSWORD", "Agudelle!2023");
        Environment.SetEnvironmentVariable("GLPIBRIDGE_TECHNICIAN_PASSWORD", "Technicien*17");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await GlpiBridge.Cli.Program.RunAsync(["doctor", "--config", folder.Path, .. arguments], new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (code, output.ToString(), error.ToString());
    }

    private sealed record Told(string Check, string Verdict, string Subject, string Meaning, string? Menu);
}
