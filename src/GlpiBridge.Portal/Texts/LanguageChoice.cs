namespace GlpiBridge.Portal.Texts;

/// <summary>What a reader chooses among the languages that are offered.</summary>
internal sealed class LanguageChoice(PortalTexts texts, LanguageCookie cookie)
{
    /// <returns>False for a language that is not offered.</returns>
    public bool Take(HttpContext http, string? code)
    {
        if (texts.Offered.FirstOrDefault(language => language.Code == code) is not { } language)
        {
            return false;
        }

        cookie.Remember(http, language);
        return true;
    }
}
