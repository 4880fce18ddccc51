using GlpiBridge.Submissions;
using Npgsql;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Whether « Submissions:ConnectionString » can be read, where it is needed; it is not shown, since a password stands in it.</summary>
internal static class DatabaseCheck
{
    private const string Example = "Host=postgres.exemple.fr;Database=glpibridge;Username=glpibridge;Password=…";

    public static IEnumerable<string> Wrong(ConfigurationManager configuration)
    {
        var key = configuration.GetSection("Submissions:ConnectionString");
        if (!Enum.TryParse(configuration["Submissions:Database"], ignoreCase: true, out DatabaseKind database) || database is not DatabaseKind.PostgreSql)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(key.Value))
        {
            yield return "config/glpibridge.json : la clé « Submissions:ConnectionString » est vide, le portail ne sait pas où est PostgreSQL. "
                + $"Écrivez {Example} dans la variable d'environnement Submissions__ConnectionString ou dans le dossier Portal:SecretsFolder.";
        }
        else if (!IsReadable(key.Value))
        {
            yield return $"{ConfigurationSources.Of(configuration, key)} : la clé « Submissions:ConnectionString » ne dit pas comment joindre PostgreSQL. Écrivez {Example}";
        }
    }

    private static bool IsReadable(string value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            return false;
        }
    }
}
