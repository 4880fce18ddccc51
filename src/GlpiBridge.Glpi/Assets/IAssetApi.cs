using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Assets;

/// <summary>The lists of the inventory. Self-service users may not read them.</summary>
public interface IAssetApi
{
    /// <summary>Assets of one type by their serial number.</summary>
    /// <param name="session">The session.</param>
    /// <param name="itemType">GLPI's type, such as <c>Computer</c>.</param>
    /// <param name="serial">What to look for; <c>^</c> and <c>$</c> anchor it, <c>%</c> stands for anything.</param>
    /// <param name="range">Such as <c>0-49</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The assets.</returns>
    [Get("/{itemType}?get_hateoas=false")]
    Task<IReadOnlyList<GlpiAsset>> FindAsync(
        [Property(CallProperties.Session)] SessionToken session, string itemType, [AliasAs("searchText[serial]")] string serial, string range, CancellationToken ct);
}
