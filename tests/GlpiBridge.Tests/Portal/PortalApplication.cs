using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using GlpiBridge.Sandbox;
using GlpiBridge.Tests.Submissions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

/// <summary>The whole portal in Production, antiforgery on, with a sandbox of its own behind it and a clock that tests move.</summary>
public sealed class PortalApplication : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly Uri Address = new("https://portail.test");
    private readonly PortalApplication? first;
    private readonly DirectoryInfo data;

    public PortalApplication()
        : this(null)
    {
    }

    private PortalApplication(PortalApplication? first)
    {
        this.first = first;
        data = first?.data ?? Directory.CreateTempSubdirectory("glpibridge-portal-");
        Clock = first?.Clock ?? new(TimeProvider.System.GetUtcNow());
        Settings = first is null ? [] : new(first.Settings);
        Glpi = first?.Glpi!;
    }

    public SandboxServer Glpi { get; private set; } = null!;

    public FakeTimeProvider Clock { get; }

    public LogLines Log { get; } = new();

    public string DataFolder => data.FullName;

    /// <summary>Settings over those of config/, to be set before the first request; an empty one leaves what the configuration says.</summary>
    public Dictionary<string, string> Settings { get; }

    public async ValueTask InitializeAsync() =>
        Glpi = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = RepositoryFolder.Dataset }, CancellationToken.None);

    /// <summary>Another portal on the same data, before the same GLPI, with the same settings and clock; to be disposed of before this one.</summary>
    public PortalApplication Another() => new(this);

    /// <summary>A visitor with cookies of their own.</summary>
    /// <param name="from">The address at the other end of the connection.</param>
    /// <param name="forwardedFor">What the visitor, or a proxy, says of where the request comes from.</param>
    /// <param name="language">What the browser asks for, as it writes it.</param>
    public Visitor Visit(string from = "192.0.2.1", string? forwardedFor = null, string? language = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = Address, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(ConnectionFrom.Header, from);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor is null ? [] : [forwardedFor]);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", language is null ? [] : [language]);
        return new Visitor(client);
    }

    /// <summary>A visitor with these cookies.</summary>
    public Visitor Visit(CookieContainer cookies) => new(CreateDefaultClient(Address, new CookieContainerHandler(cookies)));

    /// <summary>A visitor whose requests go to this portal and to another by turns, as behind a load balancer.</summary>
    public Visitor VisitByTurns(PortalApplication other) => new(CreateDefaultClient(Address, new CookieContainerHandler(), new ByTurns(other.Server.CreateHandler())));

    public async Task<Visitor> SignedInAsync(string login = "j.doe@agudelle.com", string password = "Agudelle!2023")
    {
        var visitor = Visit();
        await visitor.SignInAsync(login, password);
        return visitor;
    }

    /// <summary>Does something to the portal's database behind its back.</summary>
    public async Task OnDatabaseAsync(string sql, CancellationToken ct)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(DataFolder, "submissions.db")};Pooling=False");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Ends every use of the portal in the suite with a look at all that it logged.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Log.ShouldHoldNothingSecret(Glpi);
        if (first is not null)
        {
            return;
        }

        await Glpi.DisposeAsync();
        SqlitePool.Empty(Path.Combine(DataFolder, "submissions.db"));
        data.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        var settings = new Dictionary<string, string>
        {
            ["Glpi:BaseUrl"] = Glpi.BaseUrl.ToString(),
            ["Glpi:AppToken"] = Glpi.AppToken,
            ["Glpi:ServiceUserToken"] = Glpi.ServiceUserToken,
            ["Portal:DataFolder"] = data.FullName,
            // A refusal and a retry would wait for a clock that only the test moves.
            ["Portal:RefusalTime"] = "00:00:00",
            ["Glpi:ReadRetries"] = "0",
            // Many portals at once would use up the watches that a machine has to give.
            ["hostBuilder:reloadConfigOnChange"] = "false",
        };
        foreach (var (key, value) in settings.Where(own => !Settings.ContainsKey(own.Key)).Concat(Settings).Where(setting => setting.Value.Length > 0))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, ConnectionFrom>();
            services.AddSingleton<ILoggerFactory>(_ => LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log)));
        });
    }

    private sealed class ByTurns(HttpMessageHandler other) : DelegatingHandler
    {
        private readonly HttpMessageInvoker there = new(other);
        private int count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref count) % 2 == 0 ? there.SendAsync(request, cancellationToken) : base.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            there.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>Everything that the portal logged, at the finest level.</summary>
public sealed partial class LogLines : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Those that the levels of the shipped configuration let into a real log.</summary>
    public ConcurrentQueue<string> Written { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    public void ShouldHoldNothingSecret(SandboxServer glpi)
    {
        var log = string.Join('\n', Lines);
        foreach (var secret in glpi.Accounts.Select(account => account.Password).Concat([glpi.AppToken, glpi.ServiceUserToken, "session_token", .. Incident.Words]))
        {
            log.ShouldNotContain(secret, Case.Sensitive);
        }

        // Keys, states and nonces are long and random: a name of three letters is in one of them sooner or later.
        var legible = RandomValue().Replace(log, "…");
        foreach (var name in glpi.Accounts.SelectMany(account => new[] { account.Login, account.LastName }).Where(name => name != "glpibridge"))
        {
            legible.ShouldNotContain(name, Case.Sensitive);
        }
    }

    [GeneratedRegex("[A-Za-z0-9_+/=-]{32,}")]
    private static partial Regex RandomValue();

    private sealed class Logger(LogLines log, string category) : ILogger
    {
        private static readonly string[] Quiet = ["Microsoft", "System.Net.Http", "Polly"];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{category} {formatter(state, exception)} {exception}";
            log.Lines.Enqueue(line);
            if (logLevel >= (Quiet.Any(source => category.StartsWith(source, StringComparison.Ordinal)) ? LogLevel.Warning : LogLevel.Information))
            {
                log.Written.Enqueue(line);
            }
        }
    }
}
