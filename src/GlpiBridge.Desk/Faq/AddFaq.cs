using GlpiBridge.Desk.Faq.Content;
using GlpiBridge.Desk.Faq.Search;
using GlpiBridge.Glpi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Faq;

internal static class FaqRegistration
{
    /// <param name="services">The application's services; the sentences of articles must be among them.</param>
    /// <param name="configFolder">The folder of the synonyms.</param>
    public static void AddFaq(this IServiceCollection services, string configFolder)
    {
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
