using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Configuration;

/// <summary>The languages of the pages.</summary>
internal static class LanguageCheck
{
    public static IEnumerable<string> Wrong(ConfigurationManager configuration) =>
        from code in configuration.GetSection("Portal:Languages").GetChildren()
        where code.Value is { Length: > 0 } named && Language.Find(named) is null
        select $"{ConfigurationSources.Of(configuration, code)} : la clé « Portal:Languages » contient « {code.Value} », langue que le portail ne parle pas. "
            + $"Écrivez {string.Join(" ou ", Language.All.Select(language => $"« {language.Code} »"))}.";
}
