using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Texts;

/// <summary>Says what answers depend on, so that no cache gives somebody the other language. Files do not depend on it.</summary>
internal sealed partial class LanguageHeaders(RequestDelegate next)
{
    /// <summary>How many keys a line of the log names.</summary>
    public const int NamedAtMost = 10;

    private static readonly string[] InWords = ["text/html", "application/json", "application/problem+json", "text/csv"];

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static state => SayAsync((HttpContext)state), http);
        return next(http);
    }

    private static Task SayAsync(HttpContext http)
    {
        var type = http.Response.ContentType;
        if (type is not null && Array.Exists(InWords, words => type.StartsWith(words, StringComparison.OrdinalIgnoreCase)))
        {
            http.Response.Headers.ContentLanguage = Language.Current.Code;
            http.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage, HeaderNames.Cookie);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "config/texts/{File}.yaml : {Count} phrase(s) absente(s) ou inutilisable(s), celles d'origine sont affichées : {Keys}. Reprenez-les du fichier livré.")]
    public static partial void Mended(ILogger logger, string file, int count, string keys);
}
