using GlpiBridge.Tests.Desk.Faq;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.OpenId;

/// <summary>A portal that knows a provider, and people who come by it.</summary>
public sealed class OpenIdPortal : IAsyncDisposable
{
    public const string Jane = "j.doe@agudelle.com";

    private readonly SocketsHttpHandler outside = new() { AllowAutoRedirect = false };
    private readonly HttpMessageInvoker browser;

    private OpenIdPortal() => browser = new HttpMessageInvoker(outside);

    public PortalApplication Portal { get; } = new();

    internal OpenIdServer Provider { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OpenIdPortal> StartAsync(params (string Key, string Value)[] settings)
    {
        var started = new OpenIdPortal { Provider = await OpenIdServer.StartAsync() };
        foreach (var (key, value) in started.Provider.Settings().Select(pair => (pair.Key, pair.Value)).Concat(settings))
        {
            started.Portal.Settings[key] = value;
        }

        await started.Portal.InitializeAsync();
        return started;
    }

    /// <summary>Somebody whom the provider knows by an address, at the page where they came in.</summary>
    public async Task<Visitor> SignedInAsync(string email, string path = "/")
    {
        Provider.Person = new() { ["email"] = email };
        var visitor = Portal.Visit();
        await visitor.OpenAsync(path);
        return await PassAsync(visitor);
    }

    /// <summary>Clicks the button of the sign-in page, goes to the provider and comes back.</summary>
    public async Task<Visitor> PassAsync(Visitor visitor)
    {
        await LeaveAsync(visitor);
        return await visitor.OpenAsync(await AnswerAsync(visitor.Elsewhere.ShouldNotBeNull()));
    }

    /// <summary>Clicks the button of the sign-in page.</summary>
    public static async Task<Visitor> LeaveAsync(Visitor visitor)
    {
        if (!visitor.Path.StartsWith("/connexion", StringComparison.Ordinal))
        {
            await visitor.OpenAsync("/connexion");
        }

        return await visitor.SubmitAsync("form.gb-openid", []);
    }

    /// <summary>Where the provider sends the browser back to.</summary>
    public async Task<string> AnswerAsync(Uri question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, question);
        using var answer = await browser.SendAsync(request, Ct);
        var back = answer.Headers.Location.ShouldNotBeNull();
        back.Host.ShouldBe("portail.test");
        return back.PathAndQuery;
    }

    internal Task<KnowledgeServer> AdministratorAsync() => KnowledgeServer.OfAsync(Portal.Glpi, Ct);

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Provider.DisposeAsync();
        browser.Dispose();
        outside.Dispose();
    }
}
