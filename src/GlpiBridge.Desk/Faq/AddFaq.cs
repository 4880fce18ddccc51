using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Desk.Faq;

internal static class FaqRegistration
{
    // 10,000 articles are some ten megabytes as compressed JSON; what is larger than this is kept by no cache, and every portal reads GLPI for itself.
    private const long LargestSnapshot = 128 * 1024 * 1024;

    public static IServiceCollection AddFaq(this IServiceCollection services)
    {
        services.AddOptions<FaqOptions>().BindConfiguration("Faq").ValidateDataAnnotations().ValidateOnStart();
        services.AddHybridCache(options => options.MaximumPayloadBytes = LargestSnapshot).AddSerializer<FaqSnapshot, FaqSnapshotSerializer>();
        services.AddSingleton<FaqReading>();
        services.AddSingleton<FaqStore>();
        services.AddHostedService<FaqRefresh>();
        return services;
    }
}
