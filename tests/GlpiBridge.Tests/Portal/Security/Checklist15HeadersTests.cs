using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using GlpiBridge.Tests.Portal.Endpoints;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 15: headers
public sealed partial class Checklist15HeadersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_answer_carries_all_headers_and_no_banner()
    {
        await using var portal = await StartAsync();
        var script = await PageScript.OfAsync(portal);
        var draft = Guid.CreateVersion7();
        var file = (await script.UploadAsync(draft, "note.txt", "contenu"u8.ToArray())).Id;
        var known = script.Visitor;
        var anybody = portal.Visit();

        await ShouldCarryThemAsync(await anybody.GetRawAsync("/connexion"), HttpStatusCode.OK);
        await ShouldCarryThemAsync(await known.GetRawAsync("/"), HttpStatusCode.OK);
        await ShouldCarryThemAsync(await anybody.GetRawAsync("/dist/portal.js"), HttpStatusCode.OK);
        await ShouldCarryThemAsync(await anybody.GetRawAsync("/dist/portal.css"), HttpStatusCode.OK);
        await ShouldCarryThemAsync(await anybody.GetRawAsync("/theme.css"), HttpStatusCode.OK);
        await ShouldCarryThemAsync(await anybody.GetRawAsync("/theme/logo"), HttpStatusCode.OK);
        await ShouldCarryThemAsync(await anybody.GetRawAsync("/compte"), HttpStatusCode.Redirect);
        await ShouldCarryThemAsync(await known.GetRawAsync("/nulle-part"), HttpStatusCode.NotFound);
        await ShouldCarryThemAsync(await known.PostRawAsync("/compte", new FormUrlEncodedContent([])), HttpStatusCode.BadRequest);
        await ShouldCarryThemAsync(await anybody.PostRawAsync(PageScript.UploadAddress(draft), new ByteArrayContent([])), HttpStatusCode.Unauthorized);
        await ShouldCarryThemAsync(await known.GetRawAsync($"/demandes/fichiers/{draft}/{file}"), HttpStatusCode.OK, isFile: true);

        await portal.Glpi.SwitchAsync("down", "on", Ct);
        await ShouldCarryThemAsync(await known.GetRawAsync("/demandes/nouvelle/assistance"), HttpStatusCode.ServiceUnavailable);
        await BreakAsync(portal);
        await ShouldCarryThemAsync(await known.GetRawAsync("/"), HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("/connexion")]
    [InlineData("/mot-de-passe-oublie")]
    [InlineData("/")]
    [InlineData("/faq")]
    [InlineData("/compte")]
    [InlineData("/demandes/nouvelle/incident")]
    [InlineData("/nulle-part")]
    public async Task Every_script_of_a_page_bears_the_nonce_of_its_answer_which_no_other_answer_has(string path)
    {
        await using var portal = await StartAsync();
        var visitor = path is "/connexion" or "/mot-de-passe-oublie" ? portal.Visit() : await portal.SignedInAsync();

        var nonces = new List<string>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var answer = await visitor.GetRawAsync(path);
            var nonce = NonceOf(answer);
            nonces.Add(nonce);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));
            page.Scripts.ShouldNotBeEmpty();
            page.Scripts.ShouldAllBe(script => script.GetAttribute("nonce") == nonce && script.HasAttribute("src"));
            page.All.SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal) && attribute.Name != "style");
            page.QuerySelectorAll("style, base, meta[name=generator], object, embed, iframe").ShouldBeEmpty();
        }

        nonces[0].ShouldNotBe(nonces[1]);
    }

    [Fact]
    public async Task Nothing_is_said_about_https_over_plain_http()
    {
        await using var portal = await StartAsync();

        var answer = await portal.Visit().GetRawAsync("http://portail.test/connexion");

        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    private static async Task ShouldCarryThemAsync(HttpResponseMessage answer, HttpStatusCode status, bool isFile = false)
    {
        var what = $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.AbsolutePath} {(int)answer.StatusCode}";
        answer.StatusCode.ShouldBe(status, what);
        string One(string name) => answer.Headers.TryGetValues(name, out var values) ? values.ShouldHaveSingleItem() : throw new ShouldAssertException($"{what}: no {name}");
        One("Strict-Transport-Security").ShouldBe("max-age=31536000; includeSubDomains", what);
        One("X-Content-Type-Options").ShouldBe("nosniff", what);
        One("X-Frame-Options").ShouldBe("DENY", what);
        One("Referrer-Policy").ShouldBe("same-origin", what);
        One("Cross-Origin-Opener-Policy").ShouldBe("same-origin", what);
        One("Cross-Origin-Resource-Policy").ShouldBe("same-origin", what);
        foreach (var power in new[] { "camera", "microphone", "geolocation", "display-capture", "payment", "usb" })
        {
            One("Permissions-Policy").ShouldContain(power + "=()", Case.Sensitive, what);
        }

        var policy = One("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        policy.ShouldContain("default-src 'none'", what);
        policy.ShouldContain("frame-ancestors 'none'", what);
        string.Concat(policy).ShouldNotContain("unsafe-");
        if (isFile)
        {
            policy.ShouldContain("sandbox", what);
        }
        else
        {
            policy.ShouldContain($"script-src 'self' 'strict-dynamic' 'nonce-{NonceOf(answer)}'", what);
            policy.ShouldContain("style-src 'self'", what);
            policy.ShouldContain("object-src 'none'", what);
            policy.ShouldContain("base-uri 'none'", what);
            policy.ShouldContain("form-action 'self'", what);
        }

        foreach (var banner in new[] { "Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "Via" })
        {
            answer.Headers.Contains(banner).ShouldBeFalse(what);
        }

        if (answer.Content.Headers.ContentType?.MediaType is "text/html")
        {
            (await answer.Content.ReadAsStringAsync(Ct)).ShouldNotContain("ASP.NET", Case.Insensitive, what);
        }
    }

    private static string NonceOf(HttpResponseMessage answer) =>
        Nonce().Match(answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem()).Groups[1].Value;

    // The home page cannot be shown without it.
    private static async Task BreakAsync(PortalApplication portal)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "submissions.db")};Pooling=False");
        await database.OpenAsync(Ct);
        await using var command = database.CreateCommand();
        command.CommandText = "ALTER TABLE submissions RENAME TO gone";
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }

    [GeneratedRegex("'nonce-([^']{20,})'")]
    private static partial Regex Nonce();
}
