using System.Globalization;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Endpoints;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Localization;

namespace GlpiBridge.Portal.Texts;

internal static partial class LanguagesRegistration
{
    /// <summary>The languages of the pages: what the reader has chosen, else what their browser asks for, else the first of « Portal:Languages ».</summary>
    public static void AddLanguages(this IServiceCollection services, ConfigurationFolder folder, PortalOptions options, bool secure)
    {
        var texts = PortalTexts.Load(folder.File("texts"), options.OfferedLanguages);
        services.AddSingleton(texts);
        services.AddSingleton(new LanguageCookie(CookieName.Of("glpibridge-langue", secure, options.Root), secure));
        services.AddSingleton<LanguageChoice>();
        services.AddSingleton<ScriptTexts>();
        services.AddRequestLocalization<LanguageCookie>((localization, cookie) =>
        {
            IList<CultureInfo> cultures = [.. texts.Offered.Select(language => CultureInfo.GetCultureInfo(language.Code))];
            localization.DefaultRequestCulture = new RequestCulture(cultures[0]);
            localization.SupportedCultures = localization.SupportedUICultures = cultures;
            localization.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = cookie.Name }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>Comes first: whatever a request ends in, an error page too, is in its language.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        var texts = app.Services.GetRequiredService<PortalTexts>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LanguagesRegistration));
        foreach (var sentences in texts.All.Where(sentences => sentences.Mended.Count > 0))
        {
            Mended(logger, sentences.Language.Code, sentences.Mended.Count, sentences.MendedInShort);
        }

        app.UseRequestLocalization();
        app.UseMiddleware<LanguageHeaders>();
    }

    /// <summary>Serves the sentences of the pages' scripts.</summary>
    public static void MapLanguages(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(ScriptTexts.Route, (string language, string? v, HttpContext http, ScriptTexts scripts) =>
        scripts.Find(language) is { } script ? ServedFiles.Answer(http, v, script) : Results.NotFound()).ForEverybody();

    [LoggerMessage(Level = LogLevel.Warning, Message = "config/texts/{File}.yaml : {Count} phrase(s) absente(s) ou inutilisable(s), celles d'origine sont affichées : {Keys}. Reprenez-les du fichier livré.")]
    private static partial void Mended(ILogger logger, string file, int count, string keys);
}
