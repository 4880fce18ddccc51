using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;

namespace GlpiBridge.Desk.Accounts.Represented;

/// <summary>All entities as the service account reads them, kept like everything that an administrator sets once.</summary>
public sealed class EntityTrees(GlpiServiceAccount service, UserDirectory directory, SettingsCache cache)
{
    /// <exception cref="GlpiException">GLPI does not answer, or refuses the service account.</exception>
    internal ValueTask<EntityTree> ReadAsync(CancellationToken ct) =>
        cache.KeepAsync("entities", async stop => new EntityTree(await service.RunAsync(directory.ListEntitiesAsync, stop)), ct);
}
