using GlpiBridge.Desk.Diagnostics;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Legal;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using GlpiBridge.Submissions;
using Microsoft.Extensions.Configuration;
using Npgsql;
using StackExchange.Redis;

namespace GlpiBridge.Cli.Diagnostics;

/// What the portal would say of its configuration if it started, and whether the servers that it names answer. SQLite is not opened: files that another account makes there would be in the portal's way.
internal static class ConfigurationFindings
{
    private const string Keys = "configuration";

    public static async IAsyncEnumerable<Finding> OfAsync(PortalConfiguration configuration)
    {
        var wrong = ConfigurationCheck.Wrong(configuration.Values);
        foreach (var sentence in wrong)
        {
            yield return new Finding(Keys, Verdict.ToMend, "Configuration du portail", sentence);
        }

        if (wrong.Count == 0)
        {
            yield return new Finding(Keys, Verdict.Ok, "Configuration du portail", "Toutes les clés sont connues, et leurs valeurs possibles.");
        }

        foreach (var language in PortalOptions.Offered(configuration.Values.GetSection("Portal:Languages").Get<string[]>() ?? []))
        {
            yield return TextsIn(language, configuration.Folder.File("texts"));
        }

        yield return Loaded("theme", "Thème du portail", () => $"« {ThemeFile.Load(configuration.Folder.File("theme")).Name} ».");
        if (wrong.Count == 0)
        {
            yield return Stated(configuration.Values.GetSection("Legal").Get<LegalOptions>() ?? new LegalOptions());
        }

        var submissions = configuration.Values.GetSection("Submissions");
        if (wrong.Count == 0 && submissions.Get<SubmissionsOptions>() is { Database: DatabaseKind.PostgreSql } options)
        {
            yield return await DatabaseAsync(options.ConnectionString);
        }

        if (wrong.Count == 0 && configuration.Values["Cache:Redis"] is { Length: > 0 } redis)
        {
            yield return await CacheAsync(redis);
        }
    }

    private static Finding TextsIn(Language language, string folder)
    {
        const string name = "texts", subject = "Textes du portail";
        try
        {
            var sentences = Sentences.Load(folder, language);
            return sentences.Mended.Count > 0
                ? new Finding(name, Verdict.ToMend, subject, $"config/texts/{language.Code}.yaml : {sentences.Mended.Count} phrase(s) absente(s) ou inutilisable(s) ({sentences.MendedInShort}). Celles d'origine sont affichées à leur place. Reprenez-les du fichier livré.")
                : new Finding(name, Verdict.Ok, subject, $"{language.Code} : {sentences.Keys.Count} phrases.");
        }
        catch (ConfigurationException wrong)
        {
            return new Finding(name, Verdict.ToMend, subject, wrong.Message);
        }
    }

    private static Finding Loaded(string name, string subject, Func<string> load)
    {
        try
        {
            return new Finding(name, Verdict.Ok, subject, load());
        }
        catch (Exception wrong) when (wrong is ConfigurationException or ThemeException)
        {
            return new Finding(name, Verdict.ToMend, subject, wrong.Message);
        }
    }

    private static Finding Stated(LegalOptions legal)
    {
        const string name = "legal", subject = "Mentions obligatoires";
        return string.Join(", ", LegalCheck.Missing(legal)) is { Length: > 0 } missing
            ? new Finding(name, Verdict.ToMend, subject, $"Les pages « Mentions légales », « Données personnelles » et « Accessibilité » disent qu'il manque : {missing}.") { Key = missing.Split(',')[0] }
            : new Finding(name, Verdict.Ok, subject, "« Mentions légales », « Données personnelles » et « Accessibilité » sont complètes.");
    }

    private static async Task<Finding> DatabaseAsync(string connectionString)
    {
        const string name = "database", subject = "Base de données";
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            return new Finding(name, Verdict.Ok, subject, $"PostgreSQL {connection.PostgreSqlVersion.Major} répond.");
        }
        catch (Exception failed) when (DatabaseFault.Words(failed) is { } words)
        {
            return new Finding(name, Verdict.ToMend, subject, words) { Key = "Submissions:ConnectionString" };
        }
    }

    private static async Task<Finding> CacheAsync(string address)
    {
        const string name = "cache", subject = "Cache partagé";
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(address);
            return new Finding(name, Verdict.Ok, subject, "Redis répond.");
        }
        catch (RedisException)
        {
            return new Finding(name, Verdict.ToMend, subject, "Redis ne répond pas, ou refuse le mot de passe : le portail marche sans lui, plus lentement.") { Key = "Cache:Redis" };
        }
    }
}
