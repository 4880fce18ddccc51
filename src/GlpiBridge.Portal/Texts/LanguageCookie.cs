using Microsoft.AspNetCore.Localization;

namespace GlpiBridge.Portal.Texts;

/// <summary>Remembers, in the browser alone, the language that somebody has chosen.</summary>
internal sealed class LanguageCookie(string name, bool secure)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public string Name => name;

    public void Remember(HttpContext http, Language language) => http.Response.Cookies.Append(
        name,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language.Code)),
        new CookieOptions
        {
            HttpOnly = true,
            Secure = secure || http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Kept,
            Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
            // Asked for by name, and of no use to anybody but the person.
            IsEssential = true,
        });
}
