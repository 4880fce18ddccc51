using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GlpiBridge.Tests.Glpi;

/// <summary>The client as an application has it, with a fake clock and another network (null leaves the true one).</summary>
internal sealed class GlpiKit : IDisposable
{
    private readonly ServiceProvider _provider;

    public GlpiKit(HttpMessageHandler? network, params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Glpi:BaseUrl"] = "http://glpi.test/apirest.php",
            ["Glpi:AppToken"] = AppToken,
            ["Glpi:ServiceUserToken"] = UserToken,
            ["Glpi:ReadRetries"] = "0",
        };
        foreach (var (key, value) in settings)
            values["Glpi:" + key] = value;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddGlpi();
        if (network is not null)
            services.AddHttpClient(GlpiHttp.ClientName).ConfigurePrimaryHttpMessageHandler(() => network);
        _provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public const string AppToken = "AppTokenAppTokenAppToken0123456789abcdef";

    public const string UserToken = "UserTokenUserTokenUserToken0123456789abc";

    public static readonly SessionToken Session = new("h8d2o1vq7c0s5m3k9t4r6e1p2a");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public LogCapture Log { get; } = new();

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>Waits for something that happens in real time, without a fixed pause.</summary>
    public static async Task EventuallyAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Lets the fake time pass until a call that waits on it is done.</summary>
    public async Task<T> AdvanceUntilDoneAsync<T>(Task<T> call)
    {
        await EventuallyAsync(() =>
        {
            Clock.Advance(TimeSpan.FromMilliseconds(50));
            return call.IsCompleted;
        });
        return await call;
    }

    public void Dispose() => _provider.Dispose();
}
