using System.Diagnostics;
using GlpiBridge.Portal.Configuration;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Configuration;

public sealed class ConfigurationCheckTests
{
    private static readonly string[] Connected = ["--Glpi:BaseUrl=https://glpi.test/apirest.php", "--Glpi:ServiceUserToken=jeton"];

    [Fact]
    public void The_configuration_that_ships_is_right_once_glpi_is_named() => Should.NotThrow(() => Check(Connected));

    [Theory]
    [InlineData(typeof(PortalOptions))]
    [InlineData(typeof(SandboxSettings))]
    [InlineData(typeof(GlpiBridge.Glpi.GlpiOptions))]
    [InlineData(typeof(GlpiBridge.Desk.DeskOptions))]
    [InlineData(typeof(GlpiBridge.Desk.Delivery.DeliveryOptions))]
    [InlineData(typeof(GlpiBridge.Desk.Faq.FaqOptions))]
    [InlineData(typeof(CacheOptions))]
    [InlineData(typeof(GlpiBridge.Submissions.SubmissionsOptions))]
    [InlineData(typeof(GlpiBridge.Desk.Auditing.AuditOptions))]
    [InlineData(typeof(GlpiBridge.Portal.Limits.LimitsOptions))]
    [InlineData(typeof(GlpiBridge.Portal.Passwords.PasswordsOptions))]
    [InlineData(typeof(GlpiBridge.Portal.OpenId.OpenIdOptions))]
    [InlineData(typeof(GlpiBridge.Portal.Legal.LegalOptions))]
    public void Every_key_stands_in_the_file_that_ships(Type options)
    {
        var file = File.ReadAllText(Path.Combine(RepositoryFolder.Config, "glpibridge.json"));

        options.GetProperties().ShouldAllBe(property => file.Contains($"\"{property.Name}\":"));
    }

    [Theory]
    [InlineData("", "« Submissions:ConnectionString » est vide")]
    [InlineData("Host=postgres.test;mot=intime", "ne dit pas comment joindre PostgreSQL")]
    [InlineData("Host=postgres.test;Port=intime;Database=x", "ne dit pas comment joindre PostgreSQL")]
    [InlineData("Host=postgres.test;Password=intime", "ne dit pas comment joindre PostgreSQL")]
    [InlineData("Database=portail;Password=intime", "ne dit pas comment joindre PostgreSQL")]
    public void A_postgresql_must_be_named_once_it_is_chosen_and_its_password_is_not_repeated(string address, string expected)
    {
        string[] arguments = [.. Connected, "--Submissions:ConnectionString=" + address];

        Should.NotThrow(() => Check(arguments));
        Wrong([.. arguments, "--Submissions:Database=postgresql"]).ShouldSatisfyAllConditions(text => text.ShouldContain(expected), text => text.ShouldNotContain("intime"));
    }

    [Fact]
    public void A_postgresql_that_is_named_is_right() =>
        Should.NotThrow(() => Check([.. Connected, "--Submissions:Database=postgresql", "--Submissions:ConnectionString=Host=postgres.test;Database=portail"]));

    [Fact]
    public void An_openid_provider_that_is_switched_on_must_be_named_with_its_secret()
    {
        var text = Wrong([.. Connected, "--OpenIdConnect:Enabled=true"]);

        foreach (var key in new[] { "Authority", "ClientId", "ClientSecret" })
        {
            text.ShouldContain($"« OpenIdConnect:{key} » est vide");
            text.ShouldContain("OpenIdConnect__" + key);
        }
    }

    [Theory]
    [InlineData("Authority=http://identite.test", "en https")]
    [InlineData("LoginClaim=siret", "« email »")]
    [InlineData("Scopes=email", "« openid »")]
    [InlineData("CallbackPath=retour", "Écrivez un chemin du portail")]
    public void A_bad_value_of_an_openid_provider_is_told_once_it_is_switched_on(string setting, string expected)
    {
        string[] provider = [.. Connected, "--OpenIdConnect:Authority=https://identite.test", "--OpenIdConnect:ClientId=portail", "--OpenIdConnect:ClientSecret=secret", "--OpenIdConnect:" + setting];

        Should.NotThrow(() => Check(provider));
        Wrong([.. provider, "--OpenIdConnect:Enabled=true"]).ShouldContain(expected);
    }

    [Theory]
    [InlineData("partial", "49.9", false)]
    [InlineData("partial", "50", true)]
    [InlineData("full", "99.9", false)]
    [InlineData("full", "100", true)]
    public void A_conformity_is_only_claimed_that_an_audit_found(string state, string rate, bool isFounded)
    {
        string[] arguments = [.. Connected, "--Legal:Accessibility=" + state, "--Legal:AuditDate=2026-05-04", "--Legal:AuditRate=" + rate];

        if (isFounded)
        {
            Should.NotThrow(() => Check(arguments));
        }
        else
        {
            Wrong(arguments).ShouldContain("Seul un audit permet de le dire");
        }
    }

    [Fact]
    public void A_production_without_glpi_says_what_to_write_and_where() =>
        Wrong().ShouldSatisfyAllConditions(
            text => text.ShouldContain("config/glpibridge.json"), text => text.ShouldContain("« Glpi:BaseUrl » est vide"), text => text.ShouldContain("Glpi__BaseUrl"));

    [Theory]
    [InlineData("--Glpi:BaseUrl=ftp://glpi.test", "« ftp://glpi.test »")]
    [InlineData("--Glpi:BaseUrl=https://glpi.test/", "finit par « /apirest.php »")]
    [InlineData("--Glpi:ReadTimeout=vite", "Écrivez une durée")]
    [InlineData("--Glpi:MaxConcurrentCalls=beaucoup", "Écrivez un nombre")]
    [InlineData("--Portal:IdleLimit=99.00:00:00", "entre 00:05:00 et 1.00:00:00")]
    [InlineData("--Portal:IdelLimit=01:00:00", "n'existe pas")]
    [InlineData("--Portal:KeyStore=coffre", "Écrivez folder ou database.")]
    [InlineData("--Portal:KeyStore=7", "Écrivez folder ou database.")]
    [InlineData("--Portal:SecretsFolder=/nulle/part", "n'est pas un dossier")]
    [InlineData("--Portal:Urls=nulle part", "ne peut pas écouter")]
    [InlineData("--Portal:PublicUrl=assistance.exemple.fr", "adresse complète")]
    [InlineData("--Portal:PublicUrl=http://assistance.exemple.fr", "en https et sans rien après le nom")]
    [InlineData("--Portal:PublicUrl=https://assistance.exemple.fr/portail", "en https et sans rien après le nom")]
    [InlineData("--Portal:PathBase=portail", "par exemple « /portail »")]
    [InlineData("--Portal:PathBase=/portail/", "ne finit pas par /")]
    [InlineData("--Portal:PublicUrl=https://moi@assistance.exemple.fr", "en https et sans rien après le nom")]
    [InlineData("--Portal:TrustedProxies:0=proxy.local", "n'est pas une adresse IP")]
    [InlineData("--Portal:TrustedProxies:0=10.0.0.0/33", "n'est pas une adresse IP ni un réseau")]
    [InlineData("--Limits:AccountLongestWait=01:00:00", "entre 00:00:02 et 00:05:00")]
    [InlineData("--Passwords:PhraseWords=1", "entre 4 et 12")]
    [InlineData("--Submissions:DraftDays=0", "entre 1 et 365")]
    [InlineData("--Submissions:Database=mysql", "Écrivez sqlite ou postgresql.")]
    [InlineData("--Sandbox:Enabled=peut-être", "true ou false")]
    [InlineData("--Faq:Refresh=00:00:01", "entre 00:00:10 et 1.00:00:00")]
    [InlineData("--Cache:Redis=redis.test,mot=passe", "n'est pas une adresse de serveur Redis")]
    [InlineData("--OpenIdConnect:Recheck=02:00:00", "entre 00:01:00 et 01:00:00")]
    [InlineData("--Legal:Accessibility=partial", "Seul un audit permet de le dire")]
    [InlineData("--Legal:Accessibility=conforme", "Écrivez none ou partial ou full.")]
    [InlineData("--Legal:AuditDate=hier", "Écrivez une date année-mois-jour")]
    [InlineData("--Legal:AuditRate=101", "entre 0 et 100")]
    [InlineData("--Legal:ContactForm=exemple.fr", "adresse complète")]
    public void A_bad_value_is_named_with_its_key_its_source_and_the_remedy(string argument, string expected)
    {
        var text = Wrong([.. Connected, argument]);

        text.ShouldStartWith("ligne de commande : la clé « " + argument[2..argument.IndexOf('=', StringComparison.Ordinal)].Replace(":0", "", StringComparison.Ordinal));
        text.ShouldContain(expected);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Wrong("--Portal:IdleLimit=x", "--Submissions:DraftDays=x").Split(Environment.NewLine).Length.ShouldBe(3);

    [Fact]
    public void No_secret_is_ever_repeated() =>
        Wrong("--Glpi:BaseUrl=ftp://x", "--Glpi:AppToken=secret-1", "--Glpi:ServiceUserToken=secret-2", "--Cache:Redis=x,mot=secret-3").ShouldNotContain("secret");

    [Fact]
    public void A_file_that_is_no_json_is_told_with_its_place()
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-config-");
        File.WriteAllText(Path.Combine(folder.FullName, "glpibridge.json"), "{ \"Portal\": { \"Urls\" \"x\" } }");

        Should.Throw<ConfigurationException>(() => Check(["--GLPIBRIDGE_CONFIG=" + folder.FullName])).Message.ShouldContain("n'est pas lisible");

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_portal_prints_what_is_wrong_on_one_line_and_exits_1() =>
        (await FailedStartAsync(("Glpi__BaseUrl", ""))).ShouldStartWith("config/glpibridge.json : la clé « Glpi:BaseUrl » est vide");

    [Fact]
    public async Task The_portal_prints_that_its_database_does_not_answer_on_one_line_and_exits_1()
    {
        var data = Directory.CreateTempSubdirectory("glpibridge-portal-");

        var error = await FailedStartAsync(
            ("Glpi__BaseUrl", "https://glpi.test/apirest.php"),
            ("Glpi__ServiceUserToken", "jeton"),
            ("Portal__DataFolder", data.FullName),
            ("Portal__Urls", "http://127.0.0.1:0"),
            ("Submissions__Database", "postgresql"),
            ("Submissions__ConnectionString", "Host=127.0.0.1;Port=1;Database=portail;Username=portail;Password=mot-intime"));

        error.ShouldStartWith("PostgreSQL (clé « Submissions:ConnectionString ») : le serveur ne répond pas.");
        error.ShouldNotContain("mot-intime");
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_path_that_a_page_of_the_portal_has_is_refused_at_the_start()
    {
        var data = Directory.CreateTempSubdirectory("glpibridge-portal-");

        (await FailedStartAsync(
            ("Glpi__BaseUrl", "https://glpi.test/apirest.php"),
            ("Glpi__ServiceUserToken", "jeton"),
            ("Portal__DataFolder", data.FullName),
            ("Portal__Urls", "http://127.0.0.1:0"),
            ("Portal__PathBase", "/demandes"))).ShouldContain("« /demandes » désigne une page du portail");

        data.Delete(recursive: true);
    }

    private static async Task<string> FailedStartAsync(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = RepositoryFolder.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var portal = Process.Start(start)!;
        _ = portal.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = await portal.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await portal.WaitForExitAsync(TestContext.Current.CancellationToken);

        portal.ExitCode.ShouldBe(1);
        error.TrimEnd().ShouldNotContain("\n");
        return error;
    }

    private static string Wrong(params string[] arguments) => Should.Throw<ConfigurationException>(() => Check(arguments)).Message;

    private static void Check(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Many builders would use up the watches that a machine has to give.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. arguments],
            EnvironmentName = "Production",
            ContentRootPath = RepositoryFolder.Root,
        });
        builder.AddConfigurationFolder();
        ConfigurationCheck.ThrowIfWrong(builder);
    }
}
