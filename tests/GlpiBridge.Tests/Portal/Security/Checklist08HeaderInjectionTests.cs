using System.Net;
using System.Text;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 8: CR/LF in names, mail fields, file names, returnUrl → 0 extra headers, 0 extra mails. Host headers: OwnHostsTests
public sealed class Checklist08HeaderInjectionTests : IAsyncLifetime
{
    private const string Break = "\r\nSet-Cookie: evil=1\r\nX-Evil: 1\r\n\r\n<p>evil</p>";

    private static readonly string[] Controls = ["\r\n", "\r", "\n", "\u0001", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u2029", "\ufffe"];

    private static readonly string[] Parameters =
        ["retour", "session", "q", "p", "page", "categorie", "avis", "brouillon", "fait", "verifier", "perdue", "retirer", "handler", "submission", "limit", "collectivite", "profile", "Entity", "X"];

    private readonly PortalApplication portal = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The real server: it is the one that writes headers.
    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Portal:TrustedProxies:0"] = "127.0.0.1";
        portal.UseKestrel(0);
        portal.StartServer();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task No_value_of_any_address_becomes_a_header_or_a_failure()
    {
        var jane = await SignedInAsync();
        var stranger = Jar.Visit(portal).Visitor;
        var wrong = new List<string>();

        foreach (var route in PortalRoutes.Read(portal))
        {
            foreach (var hostile in new[] { Break, "x\u0001\u007f\u0085", "é€😀\u2028", "\"';--\\" })
            {
                var escaped = Uri.EscapeDataString(hostile);
                var parts = Known.Keys.ToDictionary(name => name, _ => escaped);
                foreach (var path in new[] { route.AddressOf(parts), route.AddressOf(Known) })
                {
                    var address = path + "?" + string.Join('&', Parameters.Select(name => $"{name}={escaped}"));
                    foreach (var visitor in new[] { jane, stranger })
                    {
                        var answer = await visitor.GetRawAsync(address);
                        if (answer.StatusCode >= HttpStatusCode.InternalServerError || Extra(answer))
                        {
                            wrong.Add($"{route} {escaped} {(visitor == jane ? "agent" : "stranger")}: {(int)answer.StatusCode}");
                        }
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_name_of_a_file_becomes_a_header_when_it_is_given_back()
    {
        var jane = PageScript.Of(await SignedInAsync());
        var wrong = new List<string>();

        foreach (var name in FileNames())
        {
            var submission = Guid.CreateVersion7();
            var kept = await jane.UploadAsync(submission, name, "texte"u8.ToArray());
            if (kept.Status is not HttpStatusCode.Created)
            {
                // Turned away with a sentence is as good as cleaned.
                kept.Status.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest);
                continue;
            }

            var answer = await jane.Visitor.GetRawAsync(kept.Url);
            var header = string.Concat(answer.Content.Headers.GetValues("Content-Disposition"));
            var shown = answer.Content.Headers.ContentDisposition?.FileNameStar;
            if (answer.StatusCode is not HttpStatusCode.OK || Extra(answer) || shown != kept.Name || header.Any(character => character is < ' ' or > '~') || !header.StartsWith("attachment; filename=", StringComparison.Ordinal)
                || answer.Content.Headers.ContentDisposition!.Parameters.Count != 2)
            {
                wrong.Add($"{Uri.EscapeDataString(name)} → {header}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_login_and_no_address_of_the_forgotten_password_becomes_a_header_or_a_mail()
    {
        foreach (var control in Controls)
        {
            var visitor = Jar.Visit(portal).Visitor;
            var page = await visitor.OpenAsync("/connexion");
            var answer = await PostAsync(page, "/connexion", ("Login", $"j.doe@agudelle.com{control}X-Evil: 1"), ("Password", $"x{control}y"));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests);
            Extra(answer).ShouldBeFalse();
        }

        foreach (var address in Controls.Select(control => $"j.doe@agudelle.com{control}Bcc: m.lefort@agudelle.com")
            .Concat(Controls[..3].Select(control => $"j.doe@agudelle.com{control}x"))
            .Concat(["j.doe@agudelle.com,m.lefort@agudelle.com", "j.doe@agudelle.com;m.lefort@agudelle.com", "<j.doe@agudelle.com> m.lefort@agudelle.com", "j.doe@agudelle.com%0d%0aBcc:m.lefort@agudelle.com"]))
        {
            var visitor = Jar.Visit(portal).Visitor;
            var page = await visitor.OpenAsync("/mot-de-passe-oublie");
            var answer = await PostAsync(page, "/mot-de-passe-oublie", ("Email", address));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, Uri.EscapeDataString(address));
            Extra(answer).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task What_glpi_writes_its_mails_with_has_no_line_breaks_and_one_address()
    {
        var jane = await SignedInAsync();
        foreach (var (field, value) in Controls.Take(8).SelectMany(control => new[]
            {
                ("r.titre", $"Titre{control}Bcc: tous@agudelle.com"), ("r.est-concerne.nom", $"DUPUIS{control}Bcc: tous@agudelle.com"),
                ("r.est-concerne.courriel", $"n.dupuis@agudelle.com{control}Bcc: tous@agudelle.com"), ("r.est-concerne.telephone", $"05 46 00 00 11{control}Bcc: 1"),
            })
            .Concat([("r.est-concerne.courriel", "n.dupuis@agudelle.com,tous@agudelle.com"), ("r.est-concerne.courriel", "n.dupuis@agudelle.com tous@agudelle.com"), ("r.est-concerne.courriel", "\"a b\" <n.dupuis@agudelle.com>")]))
        {
            await jane.OpenAsync("/demandes/nouvelle/incident");
            var answers = Incident.Answers;
            answers["r.est-concerne"] = ["non"];
            answers["r.est-concerne.nom"] = ["DUPUIS Nadia"];
            answers["r.est-concerne.telephone"] = ["05 46 00 00 11"];
            answers["r.est-concerne.courriel"] = ["n.dupuis@agudelle.com"];
            answers[field] = [value];

            await jane.SubmitAsync("form.gb-form", answers);

            jane.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{field} {Uri.EscapeDataString(value)}");
        }
    }

    [Theory]
    [InlineData("NUL dans un nom\0")]
    [InlineData("\0")]
    public async Task A_nul_is_turned_away_calmly(string value)
    {
        var jane = await SignedInAsync();
        var answer = await PostAsync(await jane.OpenAsync("/demandes/nouvelle/incident"), "/demandes/nouvelle/incident", ("Submission", Guid.CreateVersion7().ToString()), ("r.titre", value));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("gb-calm");
    }

    private static Dictionary<string, string> Known => new()
    {
        ["form"] = "incident",
        ["question"] = "logiciel",
        ["submission"] = Guid.Empty.ToString(),
        ["id"] = "1",
        ["file"] = Guid.Empty.ToString(),
        ["named"] = "1",
        ["code"] = "fr",
        ["language"] = "fr",
        ["status"] = "404",
        ["document"] = "1",
        ["number"] = "1",
        ["type"] = "ITILFollowup",
        ["item"] = "1",
    };

    private static IEnumerable<string> FileNames() => Controls.Select(control => $"note{control}X-Evil: 1.txt").Concat(
    [
        "note%0d%0aSet-Cookie: evil=1.txt", "note\\r\\nX-Evil: 1.txt", "a\"; filename=\"evil.html.txt", "a\\\".txt", "a;b=c.txt", "a,b.txt", "a'b''c.txt", "utf-8''evil.txt", "=?utf-8?B?ZXZpbA==?=.txt", "=?utf-8?Q?=0D=0AX-Evil:_1?=.txt",
        "été œuvre €.txt", "e\u0301te\u0301.txt", "😀🇫🇷.txt", "\u202egnp.txt", "\u05d0\u05d1\u05d2.txt", "100 %.txt", "%41%.txt", "a%.txt", "~tilde~ (1) [2] {3}.txt", "a\tb.txt", "  espaces  .txt", new string('é', 300) + ".txt", string.Concat(Enumerable.Repeat("😀", 100)) + ".txt",
        "..\\..\\evil.txt", "../../evil.txt", "C:\\evil.txt", "\\\\serveur\\evil.txt", "NUL.txt", "a:b|c<d>e?f*.txt", "\ud7ff\ue000.txt", "\ufeffbom.txt",
    ]);

    private static bool Extra(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Any(header => header.Key.Contains("evil", StringComparison.OrdinalIgnoreCase) || (header.Key == "Set-Cookie" && header.Value.Any(value => value.Contains("evil", StringComparison.OrdinalIgnoreCase))));

    private static Task<HttpResponseMessage> PostAsync(Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        var body = string.Join('&', fields.Append(("__RequestVerificationToken", token)).Select(field => $"{Uri.EscapeDataString(field.Item1)}={Uri.EscapeDataString(field.Item2)}"));
        return visitor.PostRawAsync(address, new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"));
    }

    private async Task<Visitor> SignedInAsync()
    {
        var visitor = Jar.Visit(portal).Visitor;
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        return visitor;
    }
}
