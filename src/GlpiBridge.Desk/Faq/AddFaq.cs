using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Desk.Faq.Search;
using GlpiBridge.Glpi;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Faq;

internal static class FaqRegistration
{
    // 10,000 articles are some ten megabytes as compressed JSON; what is larger than this is kept by no cache, and every portal reads GLPI for itself.
    private const long LargestSnapshot = 128 * 1024 * 1024;

    // Whoever types many searches makes room for them by what was searched for long ago, not by the machine's memory.
    private const long LocalCache = 128 * 1024 * 1024;

    /// <summary>What GLPI says, without anything made of it.</summary>
    public static IServiceCollection AddFaqReading(this IServiceCollection services)
    {
        services.AddOptions<FaqOptions>().BindConfiguration("Faq").ValidateDataAnnotations().ValidateOnStart();
        services.Configure<MemoryCacheOptions>(memory => memory.SizeLimit = LocalCache);
        services.AddHybridCache(options => options.MaximumPayloadBytes = LargestSnapshot).AddSerializer<FaqSnapshot, FaqSnapshotSerializer>();
        services.AddSingleton<FaqReading>();
        services.AddSingleton<FaqStore>();
        return services;
    }

    /// <param name="services">The application's services; the sentences of articles must be among them.</param>
    /// <param name="configFolder">The folder of the synonyms.</param>
    public static void AddFaq(this IServiceCollection services, string configFolder)
    {
        services.AddFaqReading();
        services.AddHostedService<FaqRefresh>();
        services.AddSingleton<FaqMeasures>();
        services.AddSingleton<ArticleViews>();
        services.AddHostedService(provider => provider.GetRequiredService<ArticleViews>());
        services.AddSingleton(provider => new FaqMaking(
            FaqSynonyms.Load(Path.Combine(configFolder, "faq-synonyms.txt")),
            provider.GetRequiredService<ArticleWords>(),
            provider.GetRequiredService<ArticleViews>(),
            provider.GetRequiredService<IOptionsMonitor<GlpiOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FaqLibrary>();
        services.AddSingleton<FaqDesk>();
        services.AddSingleton<FaqForms>();
        services.AddSingleton<FaqDocuments>();
    }
}
