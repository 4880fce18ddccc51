using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Whose word is taken for where a request comes from.</summary>
internal static class TrustedProxies
{
    public static void Apply(PortalOptions options, ForwardedHeadersOptions forwarded)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        // Without any proxy to compare with, ASP.NET Core would believe everybody.
        forwarded.ForwardedHeaders = options.TrustedProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // Several in a row: each is looked at, up to the first that is not trusted.
        forwarded.ForwardLimit = null;
        foreach (var proxy in options.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }
    }
}
