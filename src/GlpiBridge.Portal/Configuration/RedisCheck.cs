using StackExchange.Redis;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Whether « Cache:Redis » can be read; it is not shown, since a password stands in it.</summary>
internal static class RedisCheck
{
    public static IEnumerable<string> Wrong(ConfigurationManager configuration)
    {
        var key = configuration.GetSection("Cache:Redis");
        if (!string.IsNullOrWhiteSpace(key.Value) && !IsReadable(key.Value))
        {
            yield return $"{ConfigurationSources.Of(configuration, key)} : la clé « Cache:Redis » n'est pas une adresse de serveur Redis. Écrivez redis.exemple.fr:6379,password=…,ssl=true.";
        }
    }

    private static bool IsReadable(string value)
    {
        try
        {
            return ConfigurationOptions.Parse(value).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
