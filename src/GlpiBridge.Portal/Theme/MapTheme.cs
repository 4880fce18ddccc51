using GlpiBridge.Portal.Endpoints;

namespace GlpiBridge.Portal.Theme;

internal static partial class ThemeEndpoints
{
    /// <summary>Serves <c>/theme.css</c> and the brand's pictures to everybody, and logs which colours were changed to be readable.</summary>
    public static void MapTheme(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var styles = services.GetRequiredService<ThemeStyles>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ThemeEndpoints));
        foreach (var adjustment in styles.Adjustments)
        {
            ColorAdjusted(logger, adjustment);
        }

        var assets = services.GetRequiredService<ThemeAssets>();
        endpoints.Serve(assets.Styles);
        // One picture may stand in several places.
        foreach (var picture in assets.Icons.Select(icon => icon.Asset).Append(assets.Logo).Append(assets.Favicon).Distinct())
        {
            endpoints.Serve(picture);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Adjustment}")]
    private static partial void ColorAdjusted(ILogger logger, string adjustment);
}
