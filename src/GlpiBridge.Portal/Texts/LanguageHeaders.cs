using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Texts;

/// <summary>Says what answers depend on, so that no cache gives somebody the other language. Files do not depend on it.</summary>
internal sealed class LanguageHeaders(RequestDelegate next)
{
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
}
