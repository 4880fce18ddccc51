using GlpiBridge.Glpi;
using GlpiBridge.Portal.Configuration;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages;

/// <summary>Where technicians find GLPI itself.</summary>
internal sealed class GlpiPages(IOptions<PortalOptions> portal, IOptionsMonitor<GlpiOptions> glpi)
{
    // The two addresses that GLPI's API has below its pages.
    private static readonly string[] Apis = ["apirest.php", "api.php/v1"];

    /// <summary>Null when the address of the API does not tell.</summary>
    public Uri? Address => portal.Value.GlpiUrl ?? OfApi(glpi.CurrentValue.BaseUrl?.AbsoluteUri.TrimEnd('/'));

    private static Uri? OfApi(string? address) =>
        Apis.FirstOrDefault(api => address?.EndsWith('/' + api, StringComparison.OrdinalIgnoreCase) is true) is { } found ? new Uri(address![..^found.Length]) : null;
}
