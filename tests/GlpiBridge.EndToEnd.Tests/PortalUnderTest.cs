using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(GlpiBridge.EndToEnd.Tests.PortalUnderTest))]

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The portal on Kestrel at a free loopback port, with a real browser in front of it and GLPI behind. One for all tests.</summary>
public sealed class PortalUnderTest : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("glpibridge-e2e-");
    private readonly ConcurrentDictionary<string, OpenContexts> contexts = new();
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public GlpiUnderTest Glpi { get; private set; } = null!;

    /// <summary>What lies between the portal and GLPI; null where nothing does.</summary>
    public GlpiLine? Line { get; private set; }

    /// <summary>Whether GLPI is reached by a line, which a test may cut.</summary>
    public bool HasLine { get; init; }

    public Uri Address { get; private set; } = null!;

    /// <summary>The portal's clock, for a portal of one's own.</summary>
    public ShiftedClock Clock { get; } = new();

    /// <summary>Settings over those of config/, for a portal of one's own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        Glpi = await GlpiUnderTest.StartAsync();
        Line = HasLine ? await GlpiLine.ToAsync(Glpi.BaseUrl) : null;
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
        // Two cores may run both test projects at once: five seconds, the default, is too short for a first submission.
        Assertions.SetDefaultExpectTimeout(60_000);
        (playwright, browser) = await SharedBrowser.JoinAsync();
    }

    /// <summary>A browser of its own: no cookie of another test.</summary>
    public async Task<IPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address.ToString();
        options.Locale = "fr-FR";
        // What a worker asks for, no test sees or stands in for.
        options.ServiceWorkers ??= ServiceWorkerPolicy.Block;
        var context = await browser.NewContextAsync(options);
        Looking.Follow(context);
        await KeepAsync(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public Task<IPage> SignedInAsync(BrowserNewContextOptions? options = null) => SignedInAsync(Glpi.Agent, options);

    public async Task<IPage> SignedInAsync(Person person, BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync(Settings.GetValueOrDefault("Portal:PathBase") + "/connexion", options);
        await page.GetByLabel("Identifiant").FillAsync(person.Login);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "que pouvons-nous faire pour vous" }).WaitForAsync();
        return page;
    }

    public async Task<Technician> TechnicianAsync() => await Technician.SignInAsync(playwright, Glpi);

    public override async ValueTask DisposeAsync()
    {
        foreach (var context in contexts.Values.SelectMany(open => open.Contexts))
        {
            await context.CloseAsync();
        }

        await SharedBrowser.LeaveAsync();
        await base.DisposeAsync();
        await (Line?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Glpi.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    // A page that stays open goes on asking for news: those of a test are closed when the next one of its collection begins.
    private async Task KeepAsync(IBrowserContext context)
    {
        var (collection, test) = (TestContext.Current.TestCollection!.UniqueID, TestContext.Current.Test!.UniqueID);
        var before = contexts.TryGetValue(collection, out var open) && open.Test != test ? open.Contexts : [];
        contexts[collection] = new OpenContexts(test, open?.Test == test ? [.. open.Contexts, context] : [context]);
        foreach (var left in before)
        {
            await left.CloseAsync();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Development, because a browser keeps secure cookies only over https.
        builder.UseEnvironment("Development");
        builder.UseSetting("Glpi:BaseUrl", (Line?.Address ?? Glpi.BaseUrl).ToString());
        builder.UseSetting("Glpi:AppToken", Glpi.AppToken);
        builder.UseSetting("Glpi:ServiceUserToken", Glpi.ServiceUserToken);
        builder.UseSetting("Portal:DataFolder", data.FullName);
        // Tests write articles and answers, and wait for them.
        builder.UseSetting("Faq:Refresh", "00:00:10");
        builder.UseSetting("Portal:TicketRefresh", "00:00:01");
        // Files of the build as they are published: compressed, and not looked at again for changes.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    private sealed record OpenContexts(string Test, IReadOnlyList<IBrowserContext> Contexts);
}
