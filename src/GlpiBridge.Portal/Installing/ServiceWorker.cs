using System.Text;
using System.Text.Json;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Endpoints;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Installing;

/// <summary>
/// The script that shows a page of the portal's own where there is no line: that page and what it loads are all that it keeps. Its text changes with any of it, and so browsers take the
/// new one. Where « Portal:OfflinePage » is off, it takes itself and all that it kept out of the browsers that have it.
/// </summary>
internal sealed class ServiceWorker(IWebHostEnvironment host, Assets assets, ThemeAssets theme, PortalTheme brand, PortalTexts texts, ScriptTexts scripts, IOptions<PortalOptions> options)
{
    public const string Path = "/service-worker.js";
    public const string Page = "/hors-ligne";

    private static readonly string[] Words = ["layout.skip", "offline.title", "offline.text", "offline.kept", "offline.list", "offline.again"];

    /// <summary>Null where browsers are to have none.</summary>
    public string? Address { get; } = options.Value.OfflinePage ? options.Value.Root.Below(Path) : null;

    public ServedFile File => field ??= new(
        Path,
        "text/javascript; charset=utf-8",
        Encoding.UTF8.GetBytes(options.Value.OfflinePage ? $"const shelf = {JsonSerializer.Serialize(Shelf())};\n{Script("worker.js")}" : Script("worker-retired.js")));

    private object Shelf()
    {
        string[] files =
        [
            assets.Of("portal.css"),
            assets.Of("portal.js"),
            assets.Of("icons.svg"),
            .. new[] { theme.Styles.Address, theme.Logo.Address }.Concat(scripts.Files.Select(script => script.Address)).Select(address => options.Value.Root.Below(address)),
        ];
        var content = string.Join('\n', [Script("worker.js"), brand.Name, brand.Operator, AboutModel.Version, .. files, .. texts.Offered.SelectMany(language => Words.Select(key => texts.In(language)[key]))]);
        return new { name = "glpibridge-" + ServedFile.VersionOf(Encoding.UTF8.GetBytes(content)), page = options.Value.Root.Below(Page), files };
    }

    private string Script(string name)
    {
        using var reader = new StreamReader(host.WebRootFileProvider.GetFileInfo("dist/" + name).CreateReadStream());
        return reader.ReadToEnd();
    }
}
