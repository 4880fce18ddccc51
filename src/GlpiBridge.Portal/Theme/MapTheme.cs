using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Theme;

internal static partial class ThemeEndpoints
{
    /// <summary>Serves <c>/theme.css</c> and the brand's pictures to everybody, and logs which colours were changed to be readable.</summary>
    public static void MapTheme(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var styles = services.GetRequiredService<ThemeStyles>();
        var theme = services.GetRequiredService<PortalTheme>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ThemeEndpoints));
        foreach (var adjustment in styles.Adjustments)
        {
            ColorAdjusted(logger, adjustment);
        }

        endpoints.Serve("/theme.css", Encoding.UTF8.GetBytes(styles.Css), "text/css; charset=utf-8");
        endpoints.ServePicture("/theme/logo", theme.LogoFile);
        endpoints.ServePicture("/theme/favicon", theme.FaviconFile ?? theme.LogoFile);
    }

    private static void ServePicture(this IEndpointRouteBuilder endpoints, string path, string file) => endpoints.Serve(path, File.ReadAllBytes(file), LogoContent.TypeOf(file)!);

    // They change only with a restart; their addresses do not, so that browsers ask whether theirs is still the right one.
    private static void Serve(this IEndpointRouteBuilder endpoints, string path, byte[] content, string type)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        endpoints.MapGet(path, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Bytes(content, type, entityTag: tag);
        }).AllowAnonymous();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Adjustment}")]
    private static partial void ColorAdjusted(ILogger logger, string adjustment);
}
