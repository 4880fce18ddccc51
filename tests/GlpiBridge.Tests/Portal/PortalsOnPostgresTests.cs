using System.Net;
using GlpiBridge.Tests.Submissions;
using Npgsql;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

/// <summary>Two portals, as on two machines: no folder is common to them, but one PostgreSQL.</summary>
public sealed class PortalsOnPostgresTests : IAsyncLifetime
{
    private const string Jane = "j.doe@agudelle.com";
    private const string Password = "Agudelle!2023";
    private const string Form = "/demandes/nouvelle/incident";
    private readonly DirectoryInfo otherData = Directory.CreateTempSubdirectory("glpibridge-portal-");
    private readonly PortalApplication one = new();
    private string connectionString = "";
    private PortalApplication other = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        connectionString = await SharedPostgres.EmptyAsync(Ct);
        await one.InitializeAsync();
        one.Settings["Submissions:Database"] = "postgresql";
        one.Settings["Submissions:ConnectionString"] = connectionString;
        one.Settings["Portal:KeyStore"] = "database";
        other = one.Another();
        other.Settings["Portal:DataFolder"] = otherData.FullName;
        await Task.WhenAll(Task.Run(() => one.Services, Ct), Task.Run(() => other.Services, Ct));
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await one.DisposeAsync();
        await SharedPostgres.DropAsync(connectionString);
        otherData.Delete(recursive: true);
    }

    [Fact]
    public async Task A_browser_that_goes_from_one_to_the_other_at_every_click_drafts_attaches_and_sends()
    {
        var visitor = one.VisitByTurns(other);

        await visitor.SignInAsync(Jane, Password);
        await visitor.OpenAsync(Form);
        await visitor.SubmitAsync("form.gb-form", new() { ["r.titre"] = ["Parme s’arrête"] }, [("r.pieces-jointes", "capture.txt", "contenu intime"u8.ToArray())]);
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.OpenAsync("/");
        var draft = visitor.Page.QuerySelector(".gb-draft a")!.GetAttribute("href")!;
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await visitor.OpenAsync(draft);
            visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Parme s’arrête");
            visitor.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("capture.txt");
        }

        await visitor.SubmitAsync("form.gb-form", Incident.Answers);

        visitor.Text.ShouldContain("Votre demande est enregistrée");
        Directory.EnumerateFiles(one.DataFolder, "submissions.db*").ShouldBeEmpty();
        var secret = new NpgsqlConnectionStringBuilder(connectionString).Password!;
        one.Log.Lines.Concat(other.Log.Lines).ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_on_one_ends_the_session_on_the_other_and_wrong_passwords_make_wait_there()
    {
        var cookies = new CookieContainer();
        var here = one.Visit(cookies);
        await here.SignInAsync(Jane, Password);
        var copied = new CookieContainer();
        copied.Add(cookies.GetAllCookies());
        var there = other.Visit(copied);
        await there.OpenAsync("/compte");
        there.Path.ShouldBe("/compte");

        await here.SubmitAsync("form[action='/deconnexion']", []);
        await there.OpenAsync("/compte");
        for (var tries = 0; tries < 5; tries++)
        {
            await (tries % 2 == 0 ? one : other).Visit().SignInAsync(Jane, "faux");
        }

        there.Path.ShouldStartWith("/connexion");
        var refused = other.Visit();
        await refused.SignInAsync(Jane, Password);
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
