using GlpiBridge.Glpi.Announcements;
using GlpiBridge.Glpi.Assets;
using GlpiBridge.Glpi.Categories;
using GlpiBridge.Glpi.Diagnostics;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Knowledge;
using GlpiBridge.Glpi.Notifications;
using GlpiBridge.Glpi.Search;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Templates;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Glpi.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Refit;

namespace GlpiBridge.Glpi;

/// <summary>Registers the client.</summary>
public static class GlpiServices
{
    /// <summary>
    /// Adds everything a caller of GLPI needs; options come from the section <c>Glpi</c> and are checked at start (only their ranges: <see cref="GlpiOptions.BaseUrl"/> may be
    /// absent). Time comes from the registered <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddGlpi(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(GlpiPipeline)))
            return services;
        services.AddOptions<GlpiOptions>().BindConfiguration(GlpiOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GlpiOptions>, GlpiOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        // Refit puts a primary handler of its own on the client it is given, one that follows redirects and keeps cookies: ours must come after.
        services.AddApi<ISessionApi>().AddApi<ITicketApi>().AddApi<IItilCategoryApi>().AddApi<IDocumentTypeApi>().AddApi<IDocumentItemApi>().AddApi<IUserApi>().AddApi<IDirectoryApi>().AddApi<IPasswordApi>().AddApi<ISearchApi>()
            .AddApi<IAssetApi>().AddApi<ITicketTemplateApi>().AddApi<IKnowledgeApi>().AddApi<IReminderApi>().AddApi<INotificationApi>();
        services.AddHttp();

        services.TryAddSingleton(sp => new GlpiProbe(sp.GetRequiredService<IHttpClientFactory>(), sp.GetRequiredService<IOptionsMonitor<GlpiOptions>>()));
        services.TryAddSingleton(sp => new CertificateProbe(sp.GetRequiredService<IOptionsMonitor<GlpiOptions>>()));
        services.TryAddSingleton<KeyedLock>();
        services.TryAddSingleton(sp => new MultipartSender(sp.GetRequiredService<IHttpClientFactory>()));
        services.TryAddSingleton(sp => new GlpiSessions(sp.GetRequiredService<ISessionApi>(), sp.GetRequiredService<KeyedLock>()));
        services.TryAddSingleton(sp => new GlpiServiceAccount(sp.GetRequiredService<GlpiSessions>(), sp.GetRequiredService<IOptionsMonitor<GlpiOptions>>()));
        services.TryAddSingleton(sp => new TicketWriter(sp.GetRequiredService<ITicketApi>(), sp.GetRequiredService<MultipartSender>()));
        services.TryAddSingleton(sp => new TicketReader(sp.GetRequiredService<ITicketApi>()));
        services.TryAddSingleton(sp => new ItilCategoryReader(sp.GetRequiredService<IItilCategoryApi>()));
        services.TryAddSingleton(sp => new AssetReader(sp.GetRequiredService<IAssetApi>()));
        services.TryAddSingleton(sp => new TicketTemplateReader(sp.GetRequiredService<ITicketTemplateApi>(), sp.GetRequiredService<ISearchApi>()));
        services.TryAddSingleton(sp => new KnowledgeReader(sp.GetRequiredService<IKnowledgeApi>(), sp.GetRequiredService<GlpiSearch>()));
        services.TryAddSingleton(sp => new ReminderReader(sp.GetRequiredService<IReminderApi>()));
        services.TryAddSingleton(sp => new NotificationReader(sp.GetRequiredService<INotificationApi>()));
        services.TryAddSingleton(sp => new DocumentTypeReader(sp.GetRequiredService<IDocumentTypeApi>()));
        services.TryAddSingleton(sp => new DocumentReader(sp.GetRequiredService<IDocumentItemApi>()));
        services.TryAddSingleton(sp => new DocumentTransfer(sp.GetRequiredService<MultipartSender>(), sp.GetRequiredService<IHttpClientFactory>()));
        services.TryAddSingleton(sp => new UserReader(sp.GetRequiredService<IUserApi>()));
        services.TryAddSingleton(sp => new UserDirectory(sp.GetRequiredService<IDirectoryApi>(), sp.GetRequiredService<UserReader>()));
        services.TryAddSingleton(sp => new GlpiPasswords(sp.GetRequiredService<IPasswordApi>()));
        services.TryAddSingleton(sp => new SearchOptionsCatalog(sp.GetRequiredService<ISearchApi>(), sp.GetRequiredService<GlpiSessions>(), sp.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(sp => new GlpiSearch(sp.GetRequiredService<ISearchApi>(), sp.GetRequiredService<SearchOptionsCatalog>()));
        services.TryAddSingleton(sp => new TicketFinder(sp.GetRequiredService<GlpiSearch>()));
        return services;
    }

    private static void AddHttp(this IServiceCollection services)
    {
        services.TryAddSingleton<GlpiPipeline>();
        services.TryAddSingleton(sp => new GlpiPulse(sp.GetRequiredService<TimeProvider>()));
        services.TryAddTransient<CallLogHandler>();
        services.TryAddTransient<GlpiAddressHandler>();
        services.TryAddTransient<GlpiHeadersHandler>();
        services.AddHttpClient(GlpiProbe.ClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.All });
        services.AddHttpClient(GlpiHttp.ClientName)
            // The factory's own logger writes addresses and, at Trace, headers: tokens.
            .RemoveAllLoggers()
            .ConfigureHttpClient(client =>
            {
                client.BaseAddress = GlpiAddressHandler.StandIn;
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                // GLPI's PHP session cookie would mix up the sessions of different users.
                UseCookies = false,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                // The clients live as long as the process: this is what lets them see a changed DNS entry.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler<CallLogHandler>()
            .AddHttpMessageHandler<GlpiAddressHandler>()
            .AddHttpMessageHandler<GlpiHeadersHandler>()
            .AddHttpMessageHandler(sp => new PulseHandler(sp.GetRequiredService<GlpiPulse>()))
            .AddHttpMessageHandler(() => new FaultHandler())
            .AddHttpMessageHandler(sp => new ResilienceHandler(sp.GetRequiredService<GlpiPipeline>().Pipeline))
            .AddHttpMessageHandler(() => new AnswerHandler());
    }

    private static IServiceCollection AddApi<T>(this IServiceCollection services)
        where T : class
    {
        services.AddRefitGeneratedClient<T>(
            _ => new RefitSettings(new GlpiContentSerializer())
            {
                // Refit would wrap both: callers catch GlpiException.
                TransportExceptionFactory = (_, exception, _) => exception,
                DeserializationExceptionFactory = (_, exception) => ValueTask.FromResult<Exception?>(exception),
            },
            GlpiHttp.ClientName);
        return services;
    }
}
