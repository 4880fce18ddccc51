using System.Xml.Linq;
using GlpiBridge.Submissions.Storage;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Submissions.Keys;

/// <summary>Brings the keys along when the place where they are kept was changed: without them everybody is signed out, and no draft can be read.</summary>
internal sealed partial class KeyTakeover(
    KeyStore store, DirectoryInfo folder, IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, ILoggerFactory loggers, ILogger<KeyTakeover> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var files = new FileSystemXmlRepository(folder, loggers);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Data protection refuses to work with a key that it finds twice, and two portals may be starting.
        await using var alone = await turns.BeginAsync(context, ["keys"], cancellationToken);
        var rows = await context.DataProtectionKeys.AsNoTracking().Select(row => row.Xml!).ToListAsync(cancellationToken);
        var (here, there) = (files.GetAllElements(), rows.Select(xml => XElement.Parse(xml)).ToList());
        var missing = store is KeyStore.Database ? Missing(here, there) : Missing(there, here);
        foreach (var key in missing)
        {
            if (store is KeyStore.Database)
            {
                context.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = NameOf(key), Xml = key.ToString(SaveOptions.DisableFormatting) });
            }
            else
            {
                files.StoreElement(key, NameOf(key));
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        await alone.CommitAsync(cancellationToken);
        if (missing.Count > 0)
        {
            TakenOver(missing.Count, store);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static List<XElement> Missing(IEnumerable<XElement> from, IEnumerable<XElement> known) => [.. from.ExceptBy(known.Select(IdOf), IdOf)];

    private static string IdOf(XElement key) => key.Attribute("id")?.Value ?? key.ToString(SaveOptions.DisableFormatting);

    private static string NameOf(XElement key) => key.Attribute("id") is { } id ? $"{key.Name.LocalName}-{id.Value}" : key.Name.LocalName;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} keys taken over into their new place: {Store}")]
    private partial void TakenOver(int count, KeyStore store);
}
