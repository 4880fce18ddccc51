using GlpiBridge.Tests.Portal.Auditing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Configuration;

// security-checklist.md 6: X-Forwarded-For trusted only from configured proxies (Zammad CVE-2022-35488)
public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("", "203.0.113.9", "198.51.100.1", "203.0.113.9")]
    [InlineData("10.0.0.5", "203.0.113.9", "198.51.100.1", "203.0.113.9")]
    [InlineData("10.0.0.5", "10.0.0.5", "198.51.100.1", "198.51.100.1")]
    [InlineData("10.0.0.5", "10.0.0.5", "198.51.100.66, 198.51.100.1", "198.51.100.1")]
    [InlineData("10.0.0.0/24", "10.0.0.77", "198.51.100.1", "198.51.100.1")]
    [InlineData("10.0.0.0/24", "10.0.1.77", "198.51.100.1", "10.0.1.77")]
    [InlineData("10.0.0.5;172.16.0.0/12", "10.0.0.5", "198.51.100.66, 198.51.100.1, 172.16.3.4", "198.51.100.1")]
    [InlineData("10.0.0.5", "10.0.0.5", "pas une adresse", "10.0.0.5")]
    [InlineData("2001:db8::/32", "2001:db8::5", "198.51.100.1", "198.51.100.1")]
    public async Task Only_a_trusted_proxy_is_believed_about_where_a_request_comes_from(string trusted, string connection, string header, string taken)
    {
        await using var portal = new PortalApplication();
        foreach (var (index, proxy) in trusted.Split(';', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            portal.Settings[$"Portal:TrustedProxies:{index}"] = proxy;
        }

        await portal.InitializeAsync();

        await portal.Visit(connection, header).SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        portal.Audit().ShouldHaveSingleItem().GetProperty("Address").GetString().ShouldBe(taken);
    }
}
