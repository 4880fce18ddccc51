using System.Net;
using AngleSharp.Html.Parser;
using GlpiBridge.Tests.Portal.Endpoints;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Hosting;

// security-checklist.md 5: a wrong Origin is refused, whatever else the request has
public sealed class OriginCheckTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Own = "https://portail.test";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Own, "same-origin", true)]
    [InlineData(Own, null, true)]
    [InlineData("HTTPS://PORTAIL.TEST", null, true)]
    [InlineData("https://portail.test:443", null, true)]
    [InlineData(null, null, true)]
    [InlineData(null, "none", true)]
    [InlineData("null", "same-origin", true)]
    [InlineData("null", null, false)]
    [InlineData("null", "cross-site", false)]
    [InlineData("null", "none", false)]
    [InlineData(null, "cross-site", false)]
    [InlineData(null, "same-site", false)]
    [InlineData(Own, "cross-site", false)]
    [InlineData("https://evil.test", null, false)]
    [InlineData("https://evil.test", "same-origin", false)]
    [InlineData("http://portail.test", null, false)]
    [InlineData("https://portail.test:8443", null, false)]
    [InlineData("https://portail.test.evil.test", null, false)]
    [InlineData("https://evil.test/https://portail.test", null, false)]
    [InlineData("https://portail.test@evil.test", null, false)]
    [InlineData("portail.test", null, false)]
    [InlineData("n’importe quoi", null, false)]
    public async Task Only_the_portal_s_own_pages_send_it_something(string? origin, string? site, bool isTaken)
    {
        var jane = await PageScript.OfAsync(portal);

        var answer = await SendAsync(jane, HttpMethod.Post, "/compte?handler=Profile", origin, site);

        answer.StatusCode.ShouldBe(isTaken ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Following_a_link_from_another_site_is_no_matter(string method)
    {
        var jane = await PageScript.OfAsync(portal);

        (await SendAsync(jane, new HttpMethod(method), "/compte", null, "cross-site")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_person_gets_the_calm_page_and_a_script_json()
    {
        var jane = await PageScript.OfAsync(portal);

        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            var page = await SendAsync(jane, method, "/deconnexion", "https://evil.test", "cross-site");
            page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var calm = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Ct)).QuerySelector(".gb-calm").ShouldNotBeNull();
            calm.TextContent.ShouldContain("page");
        }

        var script = await SendAsync(jane, HttpMethod.Post, "/demandes/nouvelle/incident/brouillon", "https://evil.test", "cross-site");
        script.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await script.Content.ReadAsStringAsync(Ct)).ShouldStartWith("{\"message\":");
    }

    [Fact]
    public async Task The_administrator_reads_in_the_log_what_was_refused_and_which_key_to_look_at()
    {
        var jane = await PageScript.OfAsync(portal);

        await SendAsync(jane, HttpMethod.Post, "/collectivite", "https://autre-nom.test", null);

        portal.Log.Lines.ShouldContain(line => line.Contains("POST /collectivite was refused: it comes from https://autre-nom.test, and the portal is https://portail.test/")
            && line.Contains("Portal:PublicUrl"));
    }

    private static Task<HttpResponseMessage> SendAsync(PageScript script, HttpMethod method, string address, string? origin, string? site)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("RequestVerificationToken", script.Token);
        request.Headers.TryAddWithoutValidation("Origin", origin is null ? [] : [origin]);
        request.Headers.Add("Sec-Fetch-Site", site is null ? [] : [site]);
        return script.Visitor.SendRawAsync(request);
    }
}
