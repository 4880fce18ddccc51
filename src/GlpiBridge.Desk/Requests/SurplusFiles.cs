using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Desk.Requests;

/// <summary>What does not fit into one call is hung on the ticket file by file.</summary>
public sealed class SurplusFiles(DocumentTransfer documents, AgentCalls calls)
{
    // PHP takes no more in one request unless told otherwise (max_file_uploads), and drops the rest without a word.
    private const int FilesPerCall = 20;

    /// <summary>The files that go with the text: a picture finds its place there in this call or never.</summary>
    public static IReadOnlyList<FileToSend> First(IReadOnlyList<FileToSend> files)
    {
        var pictures = files.Where(file => file.InlineTag is not null).Take(FilesPerCall).ToList();
        return [.. files.Where(file => file.InlineTag is null).Take(FilesPerCall - pictures.Count), .. pictures];
    }

    /// <summary>Sends the others. What they belong to exists: one that does not arrive is told, and stops nothing.</summary>
    public async Task<IReadOnlyList<FileOutcome>> HangAsync(Agent agent, TicketId ticket, IEnumerable<FileToSend> files, CancellationToken ct)
    {
        var outcomes = new List<FileOutcome>();
        foreach (var file in files)
        {
            outcomes.Add(await HangAsync(agent, ticket, file, ct));
        }

        return outcomes;
    }

    private async Task<FileOutcome> HangAsync(Agent agent, TicketId ticket, FileToSend file, CancellationToken ct)
    {
        try
        {
            return new FileOutcome.Kept(file, await calls.RunAsync(agent, (session, stop) => documents.UploadAsync(session, file, ItemKey.Of(ticket), stop), ct));
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            return new FileOutcome.Unverified(file);
        }
        catch (Exception refused) when (refused is GlpiException or FileReadException)
        {
            return new FileOutcome.Refused(file, null);
        }
    }
}
