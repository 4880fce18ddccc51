using System.Net;
using System.Text.RegularExpressions;

namespace GlpiBridge.Portal.Configuration;

/// <summary>The portal's own addresses and those of the proxies it believes.</summary>
internal static partial class AddressCheck
{
    public static IEnumerable<string> Wrong(ConfigurationManager configuration)
    {
        var urls = configuration.GetSection("Portal:Urls");
        foreach (var url in (urls.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(url => !IsListenable(url)))
        {
            yield return $"{ConfigurationSources.Of(configuration, urls)} : la clé « Portal:Urls » contient « {url} », où le portail ne peut pas écouter. "
                + "Écrivez par exemple « http://127.0.0.1:5080 ».";
        }

        var address = configuration.GetSection("Portal:PublicUrl");
        if (Uri.TryCreate(address.Value, UriKind.Absolute, out var known) && known.Scheme is "http" or "https" && !IsSite(known))
        {
            yield return $"{ConfigurationSources.Of(configuration, address)} : la clé « Portal:PublicUrl » vaut « {address.Value} ». "
                + "Écrivez l'adresse du portail en https et sans rien après le nom, par exemple « https://assistance.exemple.fr » ; un chemin s'écrit dans « Portal:PathBase ».";
        }

        var root = configuration.GetSection("Portal:PathBase");
        if (root.Value is { Length: > 0 } path && !SubPath().IsMatch(path))
        {
            yield return $"{ConfigurationSources.Of(configuration, root)} : la clé « Portal:PathBase » vaut « {path} ». "
                + "Écrivez un chemin qui commence par / et ne finit pas par /, sans accent ni espace, par exemple « /portail ».";
        }

        foreach (var proxy in configuration.GetSection("Portal:TrustedProxies").GetChildren().Where(proxy => !IPAddress.TryParse(proxy.Value, out _) && !IPNetwork.TryParse(proxy.Value, out _)))
        {
            yield return $"{ConfigurationSources.Of(configuration, proxy)} : la clé « Portal:TrustedProxies » contient « {proxy.Value} », qui n'est pas une adresse IP ni un réseau. "
                + "Écrivez par exemple « 10.0.0.5 » ou « 10.0.0.0/24 ».";
        }
    }

    private static bool IsSite(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" };

    [GeneratedRegex("^(/[A-Za-z0-9_][A-Za-z0-9._-]*)+$")]
    private static partial Regex SubPath();

    private static bool IsListenable(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
