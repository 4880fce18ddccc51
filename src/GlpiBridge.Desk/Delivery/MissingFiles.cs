using System.Security.Cryptography;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Delivery;

/// <summary>Finds the files of a submission in GLPI by their bytes, and sends one that is missing alone.</summary>
internal sealed class MissingFiles(FileStore files, DocumentReader documents, DocumentTransfer transfer, AgentCalls calls, GlpiServiceAccount service)
{
    /// <returns>GLPI's document of each file that it has; null when GLPI does not tell.</returns>
    public async Task<IReadOnlyDictionary<Guid, long>?> FindAsync(Agent agent, Arrived arrived, IReadOnlyList<StoredFile> wanted, CancellationToken ct)
    {
        IReadOnlyList<GlpiDocument> there;
        try
        {
            ItemKey[] items = [.. new[] { arrived.Item, ItemKey.Of(arrived.Ticket) }.Distinct()];
            // GLPI tells its agents neither the files of their answers nor the pictures in their texts.
            there = service.IsConfigured
                ? await service.RunAsync((session, stop) => documents.ListHangingAsync(session, items, stop), ct)
                : await calls.RunAsync(agent, (session, stop) => documents.ListHangingAsync(session, items, stop), ct);
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Forbidden or GlpiFault.NotFound)
        {
            return null;
        }

        var bySha1 = there.Where(document => document.Sha1.Length > 0).GroupBy(document => document.Sha1, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Id.Value, StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<Guid, long>();
        foreach (var file in wanted)
        {
            if (bySha1.TryGetValue(await Sha1Async(file, ct), out var document))
            {
                found[file.Id] = document;
            }
        }

        return found;
    }

    /// <summary>Hangs one file on the ticket.</summary>
    /// <exception cref="GlpiException">GLPI does not take it, or its answer is lost.</exception>
    /// <exception cref="FileReadException">It cannot be read.</exception>
    public Task<DocumentId?> HangAsync(Agent agent, TicketId ticket, StoredFile file, CancellationToken ct) => calls.RunAsync(
        agent, async (session, stop) => (DocumentId?)await transfer.UploadAsync(session, files.ToSend(file, inlineTag: null), ItemKey.Of(ticket), stop), ct);

    private async Task<string> Sha1Async(StoredFile file, CancellationToken ct)
    {
        await using var content = files.Open(file);
#pragma warning disable CA5350 // GLPI keeps this hash of its documents and no other.
        return Convert.ToHexString(await SHA1.HashDataAsync(content, ct));
#pragma warning restore CA5350
    }
}
