using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Assets;
using GlpiBridge.Glpi.Sessions;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Assets;

/// <summary>
/// Finds the asset that a serial number stands for. An agent may not read the inventory: the service account does, for every entity at once
/// and with the same calls whatever there is to find, so that neither the answer nor the time tells what another entity has.
/// </summary>
public sealed partial class AssetFinder(GlpiServiceAccount service, AssetReader assets, ILogger<AssetFinder> logger)
{
    /// <returns>The one asset of this serial number in the agent's entity, or null: unknown, elsewhere, in the bin, more than one, or GLPI does not answer.</returns>
    public async Task<FoundAsset?> FindAsync(Agent agent, string serial, CancellationToken ct)
    {
        try
        {
            var found = await service.RunAsync((session, stop) => assets.FindBySerialAsync(session, serial, stop), ct);
            return found.Where(asset => !asset.IsDeleted && !asset.IsTemplate && agent.Sees(asset.EntityId, asset.IsRecursive)).Take(2).ToList() is [var only]
                ? new FoundAsset(only.Type, only.Id, only.Name.Trim(), only.Serial.Trim())
                : null;
        }
        catch (GlpiException failure)
        {
            NotAsked(failure.Fault, failure.Code);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No asset can be looked for by its serial number, tickets go without one: {Fault} {Code}")]
    private partial void NotAsked(GlpiFault fault, string? code);
}
