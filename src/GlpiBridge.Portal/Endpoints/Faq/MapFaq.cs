using GlpiBridge.Portal.Hosting;

namespace GlpiBridge.Portal.Endpoints.Faq;

internal static class FaqEndpointsRegistration
{
    public static void AddFaqEndpoints(this IServiceCollection services)
    {
        services.AddSingleton<SuggestionEndpoint>();
        services.AddSingleton<ArticleEndpoints>();
        services.AddSingleton<MeasureEndpoint>();
    }

    /// <summary>What the pages of the FAQ, and the forms that suggest articles, ask for without leaving the page; the files of articles.</summary>
    public static void MapFaqEndpoints(this WebApplication app)
    {
        app.MapGet("/faq/suggestions", (string? q, int? limit, HttpContext http, SuggestionEndpoint suggestions) => suggestions.SuggestAsync(http, q, limit));
        app.MapGet("/faq/articles/{id:long}/extrait", (long id, HttpContext http, ArticleEndpoints articles) => articles.ExtractAsync(http, id));
        app.MapGet("/faq/articles/{id:long}/documents/{document:long}", (long id, long document, HttpContext http, ArticleEndpoints articles) =>
            articles.DocumentAsync(http, id, document)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
        app.MapGet("/faq/articles/{id:long}/images/{number:int}", (long id, int number, HttpContext http, ArticleEndpoints articles) =>
            articles.ImageAsync(http, id, number)).WithSecurityHeadersPolicy(SecurityHeaders.Files);
        app.MapPost("/faq/mesures", (HttpContext http, MeasureEndpoint measures) => measures.CountAsync(http)).AnswersScripts();
    }
}
