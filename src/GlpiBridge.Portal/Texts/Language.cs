using System.Globalization;

namespace GlpiBridge.Portal.Texts;

/// <summary>A language that the pages speak. What goes to GLPI, to logs and to the audit is French whoever asks.</summary>
internal sealed class Language(string code, CultureInfo culture)
{
    public static readonly Language French = new("fr", CultureInfo.GetCultureInfo("fr-FR"));

    public static readonly Language English = new("en", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>As pages, addresses and « Portal:Languages » name it.</summary>
    public string Code => code;

    /// <summary>How it writes dates and numbers.</summary>
    public CultureInfo Culture => culture;

    public static IReadOnlyList<Language> All { get; } = [French, English];

    /// <summary>The one that the request is answered in; French outside of requests.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? French;

    public static Language? Find(string code) => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));
}
