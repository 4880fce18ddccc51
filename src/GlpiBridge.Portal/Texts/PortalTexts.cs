namespace GlpiBridge.Portal.Texts;

/// <summary>Every sentence a user reads, in the language of the request.</summary>
internal sealed class PortalTexts
{
    private readonly Dictionary<Language, Sentences> byLanguage;

    private PortalTexts(IReadOnlyList<Language> offered, Dictionary<Language, Sentences> byLanguage)
    {
        this.byLanguage = byLanguage;
        Offered = offered;
    }

    /// <summary>The languages that a reader may choose from; the first is for whoever asks for none of them.</summary>
    public IReadOnlyList<Language> Offered { get; }

    /// <summary>The language of this request.</summary>
    public Language Language => Offered.Contains(Language.Current) ? Language.Current : Offered[0];

    /// <summary>Marks what GLPI's people have written, for screen readers, in a page of another language; null in a French one.</summary>
    public string? Foreign => Language == Language.French ? null : Language.French.Code;

    /// <summary>What technicians read: the language of the tickets, whoever sends them.</summary>
    public Sentences French => byLanguage[Language.French];

    public IEnumerable<Sentences> All => byLanguage.Values;

    public string this[string key] => In(Language)[key];

    public string this[string key, params object[] arguments] => In(Language)[key, arguments];

    public Sentences In(Language language) => byLanguage[language];

    /// <param name="folder">The folder <c>config/texts</c>.</param>
    /// <param name="offered">Which languages are offered.</param>
    public static PortalTexts Load(string folder, IReadOnlyList<Language> offered) =>
        new(offered, offered.Append(Language.French).Distinct().ToDictionary(language => language, language => Sentences.Load(folder, language)));
}
