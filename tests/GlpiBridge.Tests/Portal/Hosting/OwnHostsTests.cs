using System.Net;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Hosting;

// security-checklist.md 8: host header poisoning
public sealed class OwnHostsTests
{
    private const string Public = "https://assistance.exemple.fr";

    [Theory]
    [InlineData("assistance.exemple.fr", HttpStatusCode.OK)]
    [InlineData("assistance.exemple.fr:8443", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("evil.test", HttpStatusCode.BadRequest)]
    [InlineData("assistance.exemple.fr.evil.test", HttpStatusCode.BadRequest)]
    [InlineData("evil.test:443", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.1", HttpStatusCode.BadRequest)]
    public async Task With_a_public_address_a_request_for_another_host_goes_no_further(string host, HttpStatusCode status)
    {
        await using var portal = await StartAsync(Public);

        var answer = await SendAsync(portal, HttpMethod.Get, host);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("evil");
    }

    [Fact]
    public async Task Without_one_any_host_is_served()
    {
        await using var portal = await StartAsync(null);

        (await SendAsync(portal, HttpMethod.Get, "n-importe-quel-nom.test")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, "192.0.2.1")]
    [InlineData(Public, "192.0.2.1")]
    [InlineData(null, "10.0.0.5")]
    [InlineData(Public, "10.0.0.5")]
    public async Task A_forged_host_reaches_no_address_that_the_portal_gives(string? known, string from)
    {
        await using var portal = await StartAsync(known);

        foreach (var address in new[] { "/connexion", "/", "/mot-de-passe-oublie" })
        {
            using var request = Request(HttpMethod.Get, known is null ? "portail.test" : "assistance.exemple.fr", address);
            request.Headers.Add("X-Forwarded-Host", "evil.test");
            request.Headers.Add("X-Original-Host", "evil.test");
            request.Headers.Add("Forwarded", "host=evil.test");
            request.Headers.Add("X-Forwarded-Prefix", "/evil");
            var answer = await portal.Visit(from).SendRawAsync(request);

            (answer.Headers + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("evil");
        }
    }

    [Theory]
    [InlineData(Public, HttpStatusCode.UnprocessableEntity)]
    [InlineData("https://portail.test", HttpStatusCode.BadRequest)]
    public async Task The_public_address_is_the_origin_that_forms_come_from_whatever_the_proxy_calls_the_portal(string origin, HttpStatusCode status)
    {
        await using var portal = await StartAsync(Public);
        var visitor = portal.Visit();
        using var page = Request(HttpMethod.Get, "localhost", "/connexion");
        var token = await TokenAsync(await visitor.SendRawAsync(page));
        using var request = Request(HttpMethod.Post, "localhost", "/connexion");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("RequestVerificationToken", token);
        request.Content = new FormUrlEncodedContent([new("Login", ""), new("Password", "")]);

        (await visitor.SendRawAsync(request)).StatusCode.ShouldBe(status);
    }

    private static async Task<string> TokenAsync(HttpResponseMessage answer) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .QuerySelector("[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;

    private static async Task<HttpResponseMessage> SendAsync(PortalApplication portal, HttpMethod method, string host)
    {
        using var request = Request(method, host, "/connexion");
        return await portal.Visit().SendRawAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string host, string address) => new(method, address) { Headers = { Host = host } };

    private static async Task<PortalApplication> StartAsync(string? address)
    {
        var portal = new PortalApplication();
        portal.Settings["Portal:TrustedProxies:0"] = "10.0.0.5";
        if (address is not null)
        {
            portal.Settings["Portal:PublicUrl"] = address;
        }

        await portal.InitializeAsync();
        return portal;
    }
}
