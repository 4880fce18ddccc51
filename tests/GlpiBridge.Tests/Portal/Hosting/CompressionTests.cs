using System.Net;
using System.Net.Http.Headers;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Hosting;

public sealed class CompressionTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    [Fact]
    public async Task A_page_goes_out_as_brotli_unless_another_site_may_have_made_the_browser_ask_for_it()
    {
        var agent = await portal.SignedInAsync();
        var anybody = portal.Visit();

        foreach (var (visitor, site, encoding) in new[]
        {
            (agent, "same-origin", "br"), (agent, "none", "br"), (agent, "cross-site", null), (agent, "same-site", null), (agent, null, null), (anybody, "cross-site", "br"),
        })
        {
            using var answer = await GetAsync(visitor, visitor == agent ? "/demandes?q=imprimante" : "/connexion", site);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentEncoding.ShouldBe(encoding is null ? [] : [encoding], site);
        }
    }

    private static async Task<HttpResponseMessage> GetAsync(Visitor visitor, string address, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.Add("Sec-Fetch-Site", site is null ? [] : [site]);
        return await visitor.SendRawAsync(request);
    }
}
