using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Delivery;

/// <summary>A form of the catalogue becomes a ticket, whose text carries the reference.</summary>
internal sealed class RequestCarrier(FormCatalogue catalogue, FormOpening opening, RequestParcels parcels, TicketReader tickets, AgentCalls calls) : ICarrier
{
    public bool Carries(Submission submission) => TicketFormId.Read(submission.FormId) is null;

    public bool LooksFirst(Submission submission) => true;

    public async Task<Parcel> PrepareAsync(Agent agent, Submission submission, CancellationToken ct) =>
        catalogue.Find(submission.FormId) is { } form ? parcels.Of(await opening.OpenAsync(agent, form, ct), submission) : throw new UndeliverableException(DeliveryFaults.Outdated);

    public async Task<Arrived?> FindAsync(Agent agent, Submission submission, CancellationToken ct) =>
        await calls.RunAsync(agent, (session, stop) => FindAsync(session, agent.UserId, submission.Reference, stop), ct) is { } ticket ? new Arrived(ticket, ItemKey.Of(ticket)) : null;

    // Somebody else's ticket may quote the reference, and the service account finds everybody's.
    private async Task<TicketId?> FindAsync(SessionToken session, UserId requester, string reference, CancellationToken ct)
    {
        foreach (var ticket in await tickets.ListByTextAsync(session, reference, ct))
        {
            if ((await tickets.ListUsersAsync(session, ticket, ct)).Any(user => user.Role is TicketUserRole.Requester && user.UserId == requester))
            {
                return ticket;
            }
        }

        return null;
    }
}
