using GlpiBridge.Desk;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Assets;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Desk.Categories;
using GlpiBridge.Desk.TicketTemplates;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Submissions;
using GlpiBridge.Tests.Glpi;
using GlpiBridge.Tests.Sandbox;
using GlpiBridge.Tests.Submissions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Tests.Desk;

/// <summary>What an agent can do, in front of an emulator of its own.</summary>
internal sealed class DeskKit : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("glpibridge-desk-");

    private DeskKit(SandboxFixture sandbox)
    {
        Sandbox = sandbox;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Glpi:BaseUrl"] = sandbox.Server.BaseUrl.ToString(),
            ["Glpi:AppToken"] = sandbox.Server.AppToken,
            ["Glpi:ServiceUserToken"] = sandbox.Server.ServiceUserToken,
            ["Glpi:ReadRetries"] = "0",
        }).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log));
        services.AddOptions<DeskOptions>();
        services.AddHybridCache();
        // Without tables: what is kept for a worse day is not to be had here.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSubmissions(new SubmissionsOptions(), Path.Combine(_data.FullName, "submissions.db"));
        services.AddSingleton<SettingsCache>();
        services.AddGlpi();
        services.AddSingleton<Callers>().AddSingleton<CategoryCatalogue>().AddSingleton<AssetFinder>();
        services.AddSingleton<TemplateCatalogue>().AddSingleton<TemplateLabels>().AddSingleton<TemplateRules>();
        _provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public SandboxFixture Sandbox { get; }

    public LogCapture Log { get; } = new();

    public static async Task<DeskKit> StartAsync(CancellationToken ct) => new(await SandboxFixture.StartAsync(ct));

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public async Task<Agent> AgentAsync(string login, CancellationToken ct) =>
        Agent.Of(await Get<GlpiSessions>().OpenAsync(login, Sandbox.Server.Accounts.Single(account => account.Login == login).Password, ct), []);

    public Task<Agent> JaneAsync(CancellationToken ct) => AgentAsync("j.doe@agudelle.com", ct);

    /// <summary>Calls of GLPI so far whose line in the log holds a word.</summary>
    public int Calls(string word) => Log.Lines.Count(line => line.Contains("GLPI ", StringComparison.Ordinal) && line.Contains(" answered ", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        SqlitePool.Empty(Path.Combine(_data.FullName, "submissions.db"));
        _data.Delete(recursive: true);
        await Sandbox.DisposeAsync();
    }
}
