using Shouldly;

namespace GlpiBridge.Tests.Portal.Pages.Faq;

/// <summary>The FAQ as a reader without JavaScript goes through it.</summary>
internal static class FaqPages
{
    public const string Parme = "Parme - Cotisation patronale pour le financement de la formation des apprentis";

    public static async Task<PortalApplication> StartAsync(params (string Key, string Value)[] settings)
    {
        var portal = new PortalApplication();
        foreach (var (key, value) in settings)
        {
            portal.Settings[key] = value;
        }

        await portal.InitializeAsync();
        return portal;
    }

    /// <summary>Follows the link of these words, as a click would.</summary>
    public static async Task<Visitor> ClickAsync(this Visitor visitor, string words)
    {
        var link = visitor.Page.QuerySelectorAll("a").FirstOrDefault(a => a.TextContent.Trim().StartsWith(words, StringComparison.Ordinal)).ShouldNotBeNull($"No link « {words} »");
        return await visitor.OpenAsync(link.GetAttribute("href")!);
    }

    public static async Task<Visitor> SearchAsync(this Visitor visitor, string query) => await visitor.OpenAsync($"/faq?q={Uri.EscapeDataString(query)}");

    public static IEnumerable<string> Found(this Visitor visitor) => visitor.Page.QuerySelectorAll(".gb-found h3").Select(title => title.TextContent.Trim());
}
