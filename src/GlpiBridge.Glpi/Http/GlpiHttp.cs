using RestSharp;

namespace GlpiBridge.Glpi.Http;

/// <summary>The one HttpClient of the factory that everything goes through.</summary>
public static class GlpiHttp
{
    /// <summary>Its name: <c>services.AddHttpClient(GlpiHttp.ClientName)</c> lets an application add to it, or a test put another primary handler in.</summary>
    public const string ClientName = "GlpiBridge.Glpi";

    internal static RestClientOptions RestOptions(bool throwing = false) => new(GlpiAddressHandler.StandIn)
    {
        // Timeouts, redirects and errors are the handlers' business.
        Timeout = Timeout.InfiniteTimeSpan,
        FollowRedirects = false,
        ThrowOnAnyError = throwing,
    };
}
