using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Hosting;

/// <summary>A portal of production that somebody opens without https.</summary>
public sealed class SecureOnlyTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HttpClient Client => field ??= portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://portail.test"), AllowAutoRedirect = false });

    [Fact]
    public async Task A_page_says_that_it_wants_https_and_the_log_says_once_what_an_administrator_does()
    {
        foreach (var address in new[] { "/connexion", "/", "/mot-de-passe-oublie" })
        {
            var answer = await Client.GetAsync(address, Ct);

            answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("https://");
        }

        portal.Log.Lines.Where(line => line.Contains("TrustedProxies", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/theme.css")]
    public async Task What_is_no_page_is_served_all_the_same(string address) =>
        (await Client.GetAsync(address, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
}
