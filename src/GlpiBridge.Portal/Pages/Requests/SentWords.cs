using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Pages.Tickets;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What the pages say of something that was sent and that GLPI does not have yet.</summary>
internal sealed class SentWords(PortalTexts texts, TimeProvider clock)
{
    public SentState Of(Submission submission)
    {
        var isRequest = TicketFormId.Read(submission.FormId) is null && submission.Follows is null;
        var accepted = texts[isRequest ? "receipt.accepted-title" : "ticket-form.accepted-title"];
        return submission switch
        {
            { State: SubmissionState.Parked } parked => new SentState("alert", texts[isRequest ? "receipt.parked-title" : "ticket-form.parked-title"], Reason(parked.Fault), StateOf(parked.State, null, null))
            {
                MayCorrect = parked is { SendingSince: null, TicketId: null },
            },
            { Follows: { } followed } => new SentState(
                followed.IsStopped ? "info" : "check", texts["addition.accepted-title"], texts[followed.IsStopped ? "addition.stopped" : "addition.accepted"], StateOf(submission.State, null, followed)),
            { State: SubmissionState.Unknown } => new SentState("info", accepted, texts["receipt.unknown"], StateOf(submission.State, submission.DueAt, null)) { MayAdd = isRequest },
            { State: SubmissionState.Accepted, DueAt: null } => new SentState("info", accepted, texts["receipt.waits"], StateOf(submission.State, null, null))
            {
                NeedsSignIn = true,
                MayAdd = isRequest,
            },
            _ => new SentState("check", accepted, texts["receipt.accepted"], StateOf(submission.State, submission.DueAt, null)) { MayAdd = isRequest },
        };
    }

    /// <summary>As the list of what was added to a request shows it.</summary>
    public SentView ViewOf(Submission added) => Of(new SentSummary(
        added.Id, added.OwnerId, added.FormId, added.Content.Title, added.Reference, added.State, added.AcceptedAt, added.DueAt, added.Tries, added.Fault, added.TicketId)
    {
        Follows = added.Follows,
    });

    /// <summary>As a list shows it.</summary>
    public SentView Of(SentSummary sent)
    {
        var about = TicketFormId.Read(sent.FormId);
        return new SentView(
            sent.Follows is { } followed ? NameOf(followed, texts) : about is null ? sent.Title ?? texts["tickets.nameless"] : texts["sent.about", TicketFormWords.Of(about.Kind, texts).Title, about.Ticket.Value],
            StateOf(sent.State, sent.DueAt, sent.Follows),
            sent.State is SubmissionState.Parked,
            $"/demandes/recu/{sent.Id}",
            sent.Reference,
            sent.AcceptedAt is { } at ? clock.Words(at) : "");
    }

    /// <summary>Why something has come back, over the form that holds it; null when it has not.</summary>
    public Banner? CameBack(Submission draft) => draft is { State: SubmissionState.Draft, Fault: { } fault } ? new Banner("warn", texts["receipt.correct-title"], Reason(fault)) : null;

    /// <summary>What something is that is added to a request.</summary>
    public static string NameOf(Followed followed, PortalTexts texts) => texts["addition.name", followed.Title ?? followed.Reference];

    private string StateOf(SubmissionState state, DateTimeOffset? due, Followed? follows) => texts[state switch
    {
        SubmissionState.Parked => "sent.parked",
        _ when follows is not null => follows.IsStopped ? "addition.state-stopped" : "addition.state",
        SubmissionState.Unknown => "sent.unknown",
        SubmissionState.Accepted when due is null => "sent.waits",
        _ => "sent.under-way",
    }];

    private string Reason(string? fault) => texts[fault switch
    {
        nameof(GlpiFault.Forbidden) or DeliveryFaults.NotTheirs => "parked.forbidden",
        nameof(GlpiFault.TooLarge) => "parked.too-large",
        DeliveryFaults.MovedOn => "parked.moved-on",
        DeliveryFaults.Outdated => "parked.outdated",
        DeliveryFaults.Operator => "parked.operator",
        _ => "parked.refused",
    }];
}

/// <summary>How something that was sent stands.</summary>
/// <param name="Icon">Icon before the title.</param>
/// <param name="Title">Heading.</param>
/// <param name="Text">What happens now, or what to do.</param>
/// <param name="State">The same in a few words.</param>
internal sealed record SentState(string Icon, string Title, string Text, string State)
{
    public bool MayCorrect { get; init; }

    public bool NeedsSignIn { get; init; }

    /// <summary>Whether something can be added to it that goes after it.</summary>
    public bool MayAdd { get; init; }
}

/// <summary>Something that was sent, as a list shows it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="State">How it stands.</param>
/// <param name="IsParked">Whether its sender has to do something.</param>
/// <param name="Address">Of its receipt.</param>
/// <param name="Reference">To give to the help desk.</param>
/// <param name="SentAt">When it was sent.</param>
internal sealed record SentView(string Title, string State, bool IsParked, string Address, string Reference, string SentAt);
