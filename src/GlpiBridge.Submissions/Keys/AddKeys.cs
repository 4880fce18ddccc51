using GlpiBridge.Submissions.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Submissions.Keys;

public static class KeysRegistration
{
    /// <summary>Adds data protection with keys that outlive the portal. To come right after the store of submissions: hosted services start in that order, and the table must be there before a key is read.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="store">Where the keys are kept. Those that are only in the other place are taken over at the start.</param>
    /// <param name="folder">The folder of keys; it must exist.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services, KeyStore store, DirectoryInfo folder)
    {
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<KeyTakeover>(provider, store, folder));
        var keys = services.AddDataProtection().SetApplicationName("GlpiBridge");
        if (store is KeyStore.Database)
        {
            keys.PersistKeysToDbContext<SubmissionsContext>();
        }
        else
        {
            keys.PersistKeysToFileSystem(folder);
        }

        return services;
    }
}
