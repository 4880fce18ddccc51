using System.Text.Json;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Endpoints;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Installing;

/// <summary>What a browser needs to know to put the portal beside the applications of a phone or a desktop.</summary>
internal sealed class Manifest(PortalTheme brand, ThemeAssets theme, PortalTexts texts, IOptions<PortalOptions> options)
{
    public ServedFile File => field ??= new("/manifest.webmanifest", "application/manifest+json", JsonSerializer.SerializeToUtf8Bytes(Content()));

    private object Content()
    {
        // A browser asks for it as nobody, and keeps it for all who use the machine.
        var words = texts.In(texts.Offered[0]);
        var root = options.Value.Root.Below("/");
        return new
        {
            id = root,
            name = brand.Name,
            short_name = brand.Name,
            description = words["layout.description"],
            lang = words.Language.Code,
            start_url = root,
            scope = root,
            // With a way back: not every page has one of its own.
            display = "minimal-ui",
            theme_color = brand.Brand.ToString(),
            background_color = ThemeStyles.LightPage.ToString(),
            icons = theme.Icons.Select(icon => new { src = options.Value.Root.Below(icon.Asset.Address), type = icon.Asset.Type, sizes = icon.Sizes, purpose = icon.Purpose }),
        };
    }
}
