using GlpiBridge.Desk.Faq;
using GlpiBridge.Glpi;
using GlpiBridge.Tests.Glpi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GlpiBridge.Tests.Desk.Faq;

/// <summary>What a portal knows of the knowledge base, in front of a GLPI, with a clock that tests move.</summary>
internal sealed class FaqKit : IDisposable
{
    private readonly ServiceProvider _provider;

    public FaqKit(Uri glpi, string appToken, string serviceToken, FakeTimeProvider? clock = null)
    {
        Clock = clock ?? new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Glpi:BaseUrl"] = glpi.ToString(),
            ["Glpi:AppToken"] = appToken,
            ["Glpi:ServiceUserToken"] = serviceToken,
            ["Glpi:ReadRetries"] = "0",
        }).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddGlpi();
        services.AddFaqReading();
        _provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; }

    public LogCapture Log { get; } = new();

    public FaqStore Store => Get<FaqStore>();

    public FaqSnapshot Snapshot => ((FaqState.Ready)Store.Current).Snapshot;

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>Calls of GLPI so far whose line in the log holds a word.</summary>
    public int Calls(string word = "") => Log.Lines.Count(line => line.Contains("GLPI ", StringComparison.Ordinal) && line.Contains(" answered ", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));

    public void Dispose() => _provider.Dispose();
}
