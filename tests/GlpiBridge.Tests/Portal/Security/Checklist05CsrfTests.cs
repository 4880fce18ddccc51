using System.Net;
using System.Text;
using GlpiBridge.Tests.Portal.Endpoints;
using Microsoft.AspNetCore.Antiforgery;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 5: every change without token, with another user's token, with wrong Origin → 400
public sealed class Checklist05CsrfTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Boundary = "----limite";

    private static readonly Guid Submission = Guid.CreateVersion7();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_changes_anything_for_a_request_that_the_portal_s_own_page_did_not_make()
    {
        var (visitor, jar) = Jar.Visit(portal);
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        var jane = PageScript.Of(visitor);
        var martine = await PageScript.OfAsync(portal, "m.lefort@agudelle.com", "Mairie#17500");
        await jane.SaveAsync(Submission, "Reste là");
        var file = await jane.UploadAsync(Submission, "note.txt", "reste"u8.ToArray());
        var wrong = new List<string>();

        foreach (var route in (await PortalRoutes.UnsafeAsync(portal)).Where(route => !IsExempt(route)))
        {
            foreach (var (attack, token, headers) in Attacks(jane.Token!, martine.Token!))
            {
                var answer = await SendAsync(visitor, route, file.Id, token, headers);
                if (answer.StatusCode is not HttpStatusCode.BadRequest || answer.Headers.Contains("Set-Cookie") || answer.Headers.Location is not null)
                {
                    wrong.Add($"{route}, {attack}: {(int)answer.StatusCode}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        jar.Cookies.ShouldContainKey(Jar.Session);
        await visitor.OpenAsync($"/demandes/nouvelle/incident?brouillon={Submission}");
        visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Reste là");
        visitor.Page.QuerySelectorAll(".gb-file-name").ShouldHaveSingleItem().TextContent.ShouldContain("note.txt");
    }

    [Fact]
    public async Task The_portal_s_own_page_with_its_token_is_listened_to_everywhere()
    {
        var deaf = new List<string>();
        foreach (var route in await PortalRoutes.UnsafeAsync(portal))
        {
            var jane = await PageScript.OfAsync(portal);
            var submission = Guid.CreateVersion7();
            await jane.SaveAsync(submission, "Titre");
            var file = await jane.UploadAsync(submission, "note.txt", "texte"u8.ToArray());
            var answer = await SendAsync(jane.Visitor, route, file.Id, jane.Token, [("Origin", "https://portail.test"), ("Sec-Fetch-Site", "same-origin")], submission);
            if (answer.StatusCode is HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError)
            {
                deaf.Add($"{route}: {(int)answer.StatusCode}");
            }
        }

        deaf.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_but_the_error_page_goes_without_the_token() =>
        (await PortalRoutes.UnsafeAsync(portal)).Where(IsExempt).Select(route => route.Pattern).Distinct().ShouldBe(["/erreur/{status:int}"]);

    // A neighbouring site that may set cookies can plant the pair of somebody else's page
    [Fact]
    public async Task A_token_with_its_own_cookie_is_worth_nothing_in_another_person_s_session()
    {
        var (jane, jar) = Jar.Visit(portal);
        await jane.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        var (martine, planted) = Jar.Visit(portal);
        await martine.SignInAsync("m.lefort@agudelle.com", "Mairie#17500");
        var token = martine.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value");
        jar.Cookies[Jar.Form] = planted.Cookies[Jar.Form];
        var wrong = new List<string>();

        foreach (var route in (await PortalRoutes.UnsafeAsync(portal)).Where(route => !IsExempt(route)))
        {
            var answer = await SendAsync(jane, route, Guid.NewGuid(), token, []);
            if (answer.StatusCode is not HttpStatusCode.BadRequest)
            {
                wrong.Add($"{route}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static bool IsExempt(PortalRoute route) => route.Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false } || route.Pattern.StartsWith("/erreur/", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string? Token, (string Name, string Value)[] Headers)> Attacks(string own, string others) =>
    [
        ("no token", null, []),
        ("no token, own origin", null, [("Origin", "https://portail.test"), ("Sec-Fetch-Site", "same-origin")]),
        ("another person's token", others, [("Origin", "https://portail.test")]),
        ("a broken token", own[..^2], [("Origin", "https://portail.test")]),
        ("another site's Origin", own, [("Origin", "https://evil.test")]),
        ("a hidden Origin", own, [("Origin", "null")]),
        ("a cross-site request without Origin", own, [("Sec-Fetch-Site", "cross-site")]),
    ];

    private static async Task<HttpResponseMessage> SendAsync(
        Visitor visitor, PortalRoute route, Guid file, string? token, (string Name, string Value)[] headers, Guid? submission = null)
    {
        var id = (submission ?? Submission).ToString();
        var address = route.AddressOf(new Dictionary<string, string>
        {
            ["form"] = "incident",
            ["question"] = PageScript.Question,
            ["submission"] = id,
            ["id"] = route.Pattern.Contains("{id:long}", StringComparison.Ordinal) ? "2" : id,
            ["file"] = file.ToString(),
            ["named"] = "1",
            ["code"] = "fr",
            ["language"] = "fr",
            ["status"] = "404",
        });
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), address + (route.Pattern.Contains("/fichiers/{question}", StringComparison.Ordinal) ? "?submission=" + id : ""));
        request.Content = BodyOf(route, id);
        request.Headers.Add("RequestVerificationToken", token is null ? [] : [token]);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await visitor.SendRawAsync(request);
        await answer.Content.LoadIntoBufferAsync(Ct);
        return answer;
    }

    private static HttpContent BodyOf(PortalRoute route, string submission)
    {
        if (route.Pattern == "/faq/mesures")
        {
            return new StringContent("{\"event\":\"shown\"}", Encoding.UTF8, "application/json");
        }

        if (route.Pattern.Contains("/fichiers/{question}", StringComparison.Ordinal))
        {
            var file = new ByteArrayContent(PageScript.Multipart("a.txt", [65]));
            file.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + Boundary);
            return file;
        }

        return new FormUrlEncodedContent([new("Submission", submission), new("r.titre", "Intrusion"), new("Entity", "1"), new("profile", "1"), new("Email", "a@b.fr")]);
    }
}
