using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Accounts.Represented;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Delivery;

/// <summary>Who brings a submission to GLPI: its sender as long as their session lives, then the service account in their name.</summary>
internal sealed class Senders(WorkPlace places, RepresentedPlaces represented, GlpiServiceAccount service)
{
    /// <exception cref="UndeliverableException">The sender is to sign in first, or GLPI would not let them in any more.</exception>
    /// <exception cref="GlpiException">GLPI does not answer; <see cref="GlpiFault.SessionExpired"/>: the session is over.</exception>
    public async Task<Agent> OfAsync(Submission submission, CancellationToken ct)
    {
        if (submission.Content.Sender is not { } sender)
        {
            throw new UndeliverableException(DeliveryFaults.NotTheirs);
        }

        var entity = new EntityId(sender.EntityId);
        if (sender.Session is { } session)
        {
            return await places.ResumeAsync(new SessionToken(session), entity, ct) ?? throw new UndeliverableException(DeliveryFaults.NotTheirs);
        }

        if (!service.IsConfigured)
        {
            throw new UndeliverableException(DeliveryFaults.NeedsSender, waitsForSender: true);
        }

        return await represented.AgainAsync(new UserId(submission.OwnerId), new ProfileId(sender.ProfileId), entity, ct) ?? throw new UndeliverableException(DeliveryFaults.NotTheirs);
    }
}
