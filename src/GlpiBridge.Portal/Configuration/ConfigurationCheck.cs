using System.ComponentModel.DataAnnotations;
using System.Reflection;
using GlpiBridge.Desk;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Legal;
using GlpiBridge.Portal.Limits;
using GlpiBridge.Portal.OpenId;
using GlpiBridge.Portal.Passwords;
using GlpiBridge.Portal.Telemetry;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Reads every key before anything starts, so that an administrator is told all that is wrong at once and where.</summary>
internal static class ConfigurationCheck
{
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Portal"] = typeof(PortalOptions),
        ["Glpi"] = typeof(GlpiOptions),
        ["Desk"] = typeof(DeskOptions),
        ["Faq"] = typeof(FaqOptions),
        ["Cache"] = typeof(CacheOptions),
        ["Submissions"] = typeof(SubmissionsOptions),
        ["Delivery"] = typeof(DeliveryOptions),
        ["Audit"] = typeof(AuditOptions),
        ["Limits"] = typeof(LimitsOptions),
        ["Passwords"] = typeof(PasswordsOptions),
        ["OpenIdConnect"] = typeof(OpenIdOptions),
        ["Legal"] = typeof(LegalOptions),
        ["Telemetry"] = typeof(TelemetryOptions),
        ["Sandbox"] = typeof(SandboxSettings),
    };

    public static void ThrowIfWrong(WebApplicationBuilder builder)
    {
        List<string> wrong = [.. Wrong(builder.Configuration), .. GlpiConnectionCheck.Wrong(builder.Configuration)];
        if (wrong.Count > 0)
        {
            throw new ConfigurationException(string.Join(Environment.NewLine, wrong));
        }
    }

    /// <returns>A sentence for each fault, but for what only the GLPI that is named can tell.</returns>
    public static IReadOnlyList<string> Wrong(ConfigurationManager configuration) =>
    [
        .. Sections.SelectMany(section => Wrong(configuration, section.Key, section.Value)),
        .. AddressCheck.Wrong(configuration),
        .. LanguageCheck.Wrong(configuration),
        .. RedisCheck.Wrong(configuration),
        .. DatabaseCheck.Wrong(configuration),
        .. OpenIdCheck.Wrong(configuration),
        .. LegalCheck.Wrong(configuration),
    ];

    private static IEnumerable<string> Wrong(ConfigurationManager configuration, string section, Type options)
    {
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            var property = options.GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            var source = ConfigurationSources.Of(configuration, child);
            if (property is null)
            {
                yield return $"{source} : la clé « {child.Path} » n'existe pas.{Nearest(child.Key, options)}";
            }
            else if (child.Value is { Length: > 0 } value && Fault(property, value) is { } fault)
            {
                yield return $"{source} : la clé « {child.Path} » vaut « {value} ». {fault}";
            }
        }
    }

    private static string? Fault(PropertyInfo property, string value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (ConfigurationValues.Convert(type, value) is not { } converted)
        {
            return ConfigurationValues.Expected(type);
        }

        var range = property.GetCustomAttribute<RangeAttribute>();
        return range is null || range.IsValid(converted) ? null : $"Écrivez une valeur entre {range.Minimum} et {range.Maximum}.";
    }

    private static string Nearest(string key, Type options)
    {
        var known = options.GetProperties().Select(property => property.Name).ToList();
        var near = known.FirstOrDefault(name => name.StartsWith(key[..Math.Min(3, key.Length)], StringComparison.OrdinalIgnoreCase));
        return near is null ? $" Clés possibles : {string.Join(", ", known)}." : $" Vouliez-vous « {near} » ?";
    }
}
