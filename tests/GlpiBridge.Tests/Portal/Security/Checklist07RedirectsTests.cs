using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 7: returnUrl corpus → home
public sealed class Checklist07RedirectsTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();

    /// <summary>Addresses that some browser, proxy or library takes for another site's, or for more than an address.</summary>
    private static readonly string[] Hostile =
    [
        "//evil.test", "///evil.test", "////evil.test", "/\\evil.test", "\\/evil.test", "\\\\evil.test", "/\\/evil.test", "//\\evil.test", "/\\\\evil.test",
        "http:evil.test", "https:evil.test", "http:/evil.test", "http://evil.test", "https://evil.test", "HtTpS://evil.test", "https:///evil.test", "ftp://evil.test", "evil.test", "www.evil.test/compte",
        "%2f%2fevil.test", "/%2fevil.test", "/%2Fevil.test", "/%5cevil.test", "/%09/evil.test", "/%0d%0aSet-Cookie:evil=1", "%5c%5cevil.test",
        "/\t/evil.test", "/\n/evil.test", "/\r/evil.test", "\t//evil.test", " //evil.test", "\r\n//evil.test", "/compte\r\nSet-Cookie: evil=1", "/compte\nSet-Cookie: evil=1",
        "/\u0085/evil.test", "\u00a0//evil.test", "/compte\u2028evil", "/\u2215evil.test", "/\uff0f/evil.test", "\uff0f\uff0fevil.test", "/\uff3cevil.test", "\u3002//evil.test", "/été",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "javascript://portail.test/%0aalert(1)", "data:text/html,evil", "vbscript:evil", "blob:https://portail.test/evil",
        "//portail.test@evil.test", "//localhost@evil.test", "https://portail.test@evil.test", "https://portail.test:443@evil.test", "@evil.test", ":evil.test", "//portail.test.evil.test", "//[::1]",
        "~//evil.test", "~/\\evil.test", "~/compte", "?retour=//evil.test", "#//evil.test", ".//evil.test", "..//evil.test", ";//evil.test", "",
        "/" + new string('a', 2_000), "//" + new string('a', 5_000),
    ];

    /// <summary>Addresses of the portal's own, however odd.</summary>
    private static readonly string[] Own =
    [
        "/compte", "/compte?a=//evil.test", "/compte#//evil.test", "/faq?q=%C3%A9t%C3%A9", "/demandes/nouvelle/incident?brouillon=1", "/faq/../compte", "/compte?x=%0d%0aSet-Cookie:evil=1", "/" + new string('a', 1_999),
    ];

    // The real server: it is the one that looks at what goes into a header.
    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Portal:TrustedProxies:0"] = "127.0.0.1";
        portal.UseKestrel(0);
        portal.StartServer();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Whoever_is_signed_in_already_is_led_to_an_address_of_the_portal_s_own()
    {
        var jane = await SignedInAsync("j.doe@agudelle.com", "Agudelle!2023");

        await ShouldLeadHomeAsync(address => jane.GetRawAsync("/connexion?retour=" + Uri.EscapeDataString(address)));
    }

    [Fact]
    public async Task So_is_whoever_signs_in()
    {
        await ShouldLeadHomeAsync(address => PostAsync("/connexion", address, Visit(), ("Login", "j.doe@agudelle.com"), ("Password", "Agudelle!2023")));
        await ShouldLeadHomeAsync(address => PostAsync("/connexion?retour=" + Uri.EscapeDataString(address), null, Visit(), ("Login", "j.doe@agudelle.com"), ("Password", "Agudelle!2023")), Hostile[..12]);
    }

    [Fact]
    public async Task So_is_whoever_chooses_an_entity()
    {
        var sophie = await SignedInAsync("s.bernier@val-mirande.fr", "ValMirande+2");
        var entity = sophie.Page.QuerySelector(".gb-entity-menu button")!.GetAttribute("value")!;

        await ShouldLeadHomeAsync(address => PostAsync("/collectivite", address, sophie, ("Entity", entity)));
        await ShouldLeadHomeAsync(address => PostAsync("/collectivite?retour=" + Uri.EscapeDataString(address), null, sophie, ("Entity", entity)), Hostile[..12]);
    }

    [Theory]
    [InlineData("//evil.test")]
    [InlineData("///evil.test/x")]
    [InlineData("/%2fevil.test")]
    [InlineData("/%5cevil.test")]
    public async Task An_address_that_nobody_has_leads_to_signing_in_and_then_home(string path)
    {
        var stranger = Visit();
        var address = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address + path));
        var answer = await stranger.SendRawAsync(request);
        await stranger.OpenAsync(answer.Headers.GetValues("Location").Single());

        await stranger.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        stranger.Path.ShouldBe("/");
    }

    [Fact]
    public async Task An_address_too_long_to_come_back_to_leads_to_signing_in_all_the_same()
    {
        var answer = await Visit().GetRawAsync("/compte?x=" + new string('a', 3_000));

        answer.Headers.GetValues("Location").Single().ShouldBe("/connexion?retour=%2F");
    }

    private static async Task ShouldLeadHomeAsync(Func<string, Task<HttpResponseMessage>> ask, string[]? hostile = null)
    {
        var wrong = new List<string>();
        foreach (var (address, expected) in (hostile ?? Hostile).Select(address => (address, "/")).Concat(Own.Select(address => (address, address))))
        {
            var answer = await ask(address);
            var location = answer.Headers.TryGetValues("Location", out var locations) ? string.Join(" + ", locations) : "none";
            if (answer.StatusCode is not HttpStatusCode.Redirect || location != expected || answer.Headers.Any(header => (header.Key + string.Concat(header.Value)).Contains("evil=", StringComparison.Ordinal) && location != expected))
            {
                wrong.Add($"{Start(address.ReplaceLineEndings("⏎"))} → {(int)answer.StatusCode} {Start(location)}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static async Task<HttpResponseMessage> PostAsync(string path, string? address, Visitor visitor, params (string Name, string Value)[] fields)
    {
        await visitor.OpenAsync(path.StartsWith("/connexion", StringComparison.Ordinal) ? "/connexion" : "/");
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;
        var all = fields.Append(("__RequestVerificationToken", token)).Concat(address is null ? [] : [("retour", address)]);
        return await visitor.PostRawAsync(path, new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    private async Task<Visitor> SignedInAsync(string login, string password)
    {
        var visitor = Visit();
        await visitor.SignInAsync(login, password);
        return visitor;
    }

    private static string Start(string text) => text.Length > 80 ? text[..80] + "…" : text;

    private Visitor Visit() => Jar.Visit(portal).Visitor;
}
