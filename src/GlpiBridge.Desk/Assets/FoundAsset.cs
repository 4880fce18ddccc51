using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Assets;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Desk.Assets;

/// <summary>An asset of the agent's own entity that a ticket may be linked to.</summary>
public sealed record FoundAsset(AssetType Type, AssetId Id, string Name, string Serial)
{
    /// <summary>As a ticket names it.</summary>
    public TicketItem Item => new(Type, Id);
}
