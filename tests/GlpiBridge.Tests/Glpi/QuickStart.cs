using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;

namespace GlpiBridge.Tests.Glpi.Readme;

// The sample of the library's README, word for word, so that it cannot rot.
public sealed class Desk(GlpiSessions sessions, TicketWriter tickets, TicketReader reader)
{
    public async Task<TicketId?> ReportAsync(string login, string password, Stream photo, CancellationToken ct)
    {
        var me = await sessions.OpenAsync(login, password, ct);      // token, name, profile, entities
        var ticket = new NewTicket
        {
            Name = "Screen stays black",
            Content = "<p>GB-7F3K-92QX. Since this morning. <img id=\"photo-1\" src=\"x\"></p>",
            Requesters = [me.UserId],                                 // always: GLPI makes an orphan otherwise
            Observers = [TicketActor.Email("colleague@example.org")],
            Urgency = Urgency.High,
        };
        var file = new FileToSend
        {
            FileName = "photo.png",
            ContentType = "image/png",
            Length = photo.Length,
            Open = _ => ValueTask.FromResult(photo),
            InlineTag = "photo-1",                                    // without it: an attachment
        };
        try
        {
            var created = await tickets.CreateAsync(me.Token, ticket, [file], ct);   // one POST, one read-back
            foreach (var lost in created.Files.OfType<FileOutcome.Refused>())
                Console.WriteLine($"GLPI did not take {lost.File.FileName}: {lost.Reason}");
            return created.Id;
        }
        catch (GlpiException e) when (e.Fault is GlpiFault.OutcomeUnknown)
        {
            return await reader.FindByTextAsync(me.Token, "GB-7F3K-92QX", ct);   // it may exist: look before you send again
        }
    }
}
