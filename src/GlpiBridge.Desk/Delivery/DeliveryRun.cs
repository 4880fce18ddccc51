using System.Globalization;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Desk.Tickets;
using GlpiBridge.Desk.Tickets.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Http;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Delivery;

/// <summary>
/// Brings one claimed submission a good step further: looks for what may have arrived, sends what certainly has not, then sees to its files. What is written down before and after
/// each call is enough for anybody to go on from there.
/// </summary>
internal sealed partial class DeliveryRun(
    Outbox outbox,
    Senders senders,
    IEnumerable<ICarrier> carriers,
    CallSize size,
    MissingFiles missing,
    FileStore files,
    CallWatch watch,
    IOptions<SubmissionsOptions> submissions,
    IOptions<DeliveryOptions> options,
    TicketList list,
    IAuditTrail audit,
    DeliveryMetrics metrics,
    TimeProvider clock,
    ILogger<DeliveryRun> logger)
{
    // Whoever leaves the page, or stops the portal, stops nothing of this: GLPI may already be working.
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    /// <param name="claim">The submission.</param>
    /// <param name="agent">Its sender, where they are there; null to find out who acts for them.</param>
    /// <param name="ready">What was made ready just now; null to make it ready as GLPI stands.</param>
    /// <returns>What stood in the way; null when nothing did.</returns>
    public async Task<GlpiFault?> RunAsync(Claim claim, Agent? agent, Parcel? ready)
    {
        var submission = claim.Submission;
        try
        {
            agent ??= await senders.OfAsync(submission, ToTheEnd);
            await GoAsync(claim, agent, ready);
            return null;
        }
        catch (ClaimLostException)
        {
            Overtaken(submission.Reference);
            return null;
        }
        catch (OutcomeOpenException open)
        {
            await outbox.PostponeAsync(claim, NextTry(submission.Tries), nameof(GlpiFault.OutcomeUnknown), null, ToTheEnd);
            if (open.IsNew)
            {
                metrics.OutcomeUnknown();
                AnswerLost(submission.Reference);
                audit.Sent(agent, ActOf(submission), submission, AuditResult.Unknown);
            }

            return GlpiFault.OutcomeUnknown;
        }
        catch (UndeliverableException waiting) when (waiting.WaitsForSender)
        {
            await outbox.PostponeAsync(claim, null, waiting.Fault, null, ToTheEnd);
            WaitsForSender(submission.Reference);
            return null;
        }
        catch (UndeliverableException final)
        {
            await outbox.ParkAsync(claim, final.Fault, final.Words, ToTheEnd);
            metrics.Parked();
            Parked(submission.Reference, final.Fault);
            audit.Sent(agent, ActOf(submission), submission, AuditResult.Refused);
            return null;
        }
        catch (GlpiException dead) when (dead.Fault is GlpiFault.SessionExpired && submission.Content.Sender is { Session: not null } sender)
        {
            // The sender, if they are there, may have another session in a moment.
            await outbox.PostponeAsync(claim, clock.GetUtcNow() + Outbox.HeadStart, nameof(GlpiFault.SessionExpired), submission.Content with { Sender = sender with { Session = null } }, ToTheEnd);
            return null;
        }
        catch (Exception failed) when (failed is GlpiException or FileReadException or InvalidOperationException)
        {
            var glpi = failed as GlpiException;
            var fault = glpi?.Fault ?? GlpiFault.Unavailable;
            await outbox.PostponeAsync(claim, NextTry(submission.Tries), fault.ToString(), null, ToTheEnd);
            Postponed(submission.Reference, fault, glpi?.Code, glpi is null ? failed : null);
            if (submission.Tries == 0)
            {
                audit.Sent(agent, ActOf(submission), submission, AuditResult.Failed);
            }

            return fault;
        }
    }

    private async Task GoAsync(Claim claim, Agent agent, Parcel? ready)
    {
        var submission = claim.Submission;
        var carrier = carriers.Single(one => one.Carries(submission));
        var isOpen = submission.SendingSince is { } since && watch.See(submission.Id, since) < submissions.Value.GlpiMaxRunTime;
        if (submission.TicketId is { } known)
        {
            await FilesAsync(claim, agent, await carrier.FindAsync(agent, submission, ToTheEnd) ?? new Arrived(new TicketId(known), ItemKey.Of(new TicketId(known))), isOpen);
            return;
        }

        if (submission.SendingSince is not null || (ready is null && carrier.LooksFirst(submission)))
        {
            if (await carrier.FindAsync(agent, submission, ToTheEnd) is { } found)
            {
                await outbox.ArrivedAsync(claim, TicketForms.Made(found.Ticket), isOver: !isOpen, ToTheEnd);
                metrics.DuplicatePrevented();
                Found(submission.Reference, found.Ticket.Value);
                await FilesAsync(claim, agent, found, isOpen);
                return;
            }

            if (isOpen)
            {
                throw new OutcomeOpenException(isNew: false);
            }

            if (submission.SendingSince is not null)
            {
                await EndCallAsync(claim);
                NotFound(submission.Reference);
            }
        }

        await SendAsync(claim, agent, ready ?? await carrier.PrepareAsync(agent, submission, ToTheEnd));
    }

    private async Task SendAsync(Claim claim, Agent agent, Parcel parcel)
    {
        var submission = claim.Submission;
        var validation = FormValidation.Of(parcel.Questions, FormSubmission.AnswersOf(submission), parcel.Rules);
        if (!validation.IsValid)
        {
            throw new UndeliverableException(DeliveryFaults.Outdated);
        }

        var outgoing = await parcel.ComposeAsync(validation.Visibility, ToTheEnd);
        if (outgoing.Act.ToString() != submission.Content.Act)
        {
            // An answer that was meant for a request under way would refuse a solution that came meanwhile.
            throw new UndeliverableException(DeliveryFaults.MovedOn);
        }

        var planned = outgoing.Files.Select(file => submission.Files.Single(stored => stored.Id == file.File.Id) with { SentAs = file.Name }).ToList();
        await outbox.PlanAsync(claim, planned.ToDictionary(file => file.Id, file => file.SentAs!), ToTheEnd);
        var toSend = planned.Zip(outgoing.Files, (stored, composed) => files.ToSend(stored, composed.InlineTag)).ToList();
        var created = await CreateAsync(claim, outgoing, toSend);
        var kept = created.Files.OfType<FileOutcome.Kept>().ToDictionary(file => planned[toSend.IndexOf(file.File)].Id, file => (long?)file.Document.Value);
        if (kept.Count == planned.Count)
        {
            await DeliveredAsync(claim, agent, created.Where.Ticket, new SubmissionContent { Title = outgoing.Title, Callback = outgoing.Callback, Act = submission.Content.Act }, outgoing.Act);
            return;
        }

        await outbox.ArrivedAsync(claim, TicketForms.Made(created.Where.Ticket), isOver: true, ToTheEnd);
        await outbox.FilesArrivedAsync(claim, kept, ToTheEnd);
        var rest = planned.Where(file => !kept.ContainsKey(file.Id)).ToList();
        var unsent = rest.Where(file => created.Files.All(outcome => planned[toSend.IndexOf(outcome.File)].Id != file.Id)).ToList();
        await FilesAsync(claim with { Submission = submission with { Content = submission.Content with { Title = outgoing.Title, Callback = outgoing.Callback } } }, agent, created.Where, rest, unsent, isOpen: false);
    }

    private async Task<Created> CreateAsync(Claim claim, Outgoing outgoing, IReadOnlyList<FileToSend> toSend)
    {
        while (true)
        {
            var first = size.First(toSend);
            try
            {
                return await CallAsync(claim, () => outgoing.SendAsync(first, ToTheEnd));
            }
            catch (GlpiException refused) when (refused.Fault is GlpiFault.TooLarge && first.Count > 0)
            {
                size.Learn(first);
            }
            catch (GlpiException refused) when (IsFinal(refused))
            {
                throw new UndeliverableException(refused.Fault.ToString(), string.Create(CultureInfo.InvariantCulture, $"{refused.Status} {refused.Code} {refused.Body}"));
            }
        }
    }

    private Task FilesAsync(Claim claim, Agent agent, Arrived arrived, bool isOpen)
    {
        var rest = claim.Submission.Files.Where(file => file is { SentAs: not null, DocumentId: null, IsRefused: false }).ToList();
        return FilesAsync(claim, agent, arrived, rest, [], isOpen);
    }

    // Of what GLPI does not have, each file goes alone; what was never sent need not be looked for.
    private async Task FilesAsync(Claim claim, Agent agent, Arrived arrived, IReadOnlyList<StoredFile> rest, IReadOnlyList<StoredFile> unsent, bool isOpen)
    {
        var submission = claim.Submission;
        var sent = rest.Except(unsent).ToList();
        var there = sent.Count == 0 ? new Dictionary<Guid, long>() : await missing.FindAsync(agent, arrived, sent, ToTheEnd);
        if (there is not null)
        {
            await outbox.FilesArrivedAsync(claim, there.ToDictionary(found => found.Key, found => (long?)found.Value), ToTheEnd);
            metrics.DuplicateFilesPrevented(there.Count);
        }

        var absent = there is null ? unsent : rest.Where(file => !there.ContainsKey(file.Id)).ToList();
        if (absent.Count > 0 && isOpen)
        {
            throw new OutcomeOpenException(isNew: false);
        }

        var refused = submission.Files.Where(file => file.IsRefused).Select(file => file.SentAs!).ToList();
        foreach (var file in absent)
        {
            if (await SendAloneAsync(claim, agent, arrived, file) is null)
            {
                refused.Add(file.SentAs!);
            }
            else if (!unsent.Contains(file))
            {
                metrics.FileResent();
            }
        }

        var receipt = new SubmissionContent
        {
            Title = submission.Content.Title,
            Callback = submission.Content.Callback,
            Act = submission.Content.Act,
            RefusedFiles = refused,
            UnverifiedFiles = there is null ? [.. sent.Select(file => file.SentAs!)] : [],
        };
        await DeliveredAsync(claim, agent, arrived.Ticket, receipt, Enum.Parse<AuditAct>(submission.Content.Act!));
    }

    private async Task<DocumentId?> SendAloneAsync(Claim claim, Agent agent, Arrived arrived, StoredFile file)
    {
        DocumentId? document;
        try
        {
            document = await CallAsync(claim, () => missing.HangAsync(agent, arrived.Ticket, file, ToTheEnd));
        }
        catch (GlpiException refused) when (IsFinal(refused))
        {
            FileRefused(claim.Submission.Reference, refused.Fault, refused.Code);
            document = null;
        }

        await outbox.FilesArrivedAsync(claim, new Dictionary<Guid, long?> { [file.Id] = document?.Value }, ToTheEnd);
        return document;
    }

    // Written down before and after: whoever finds only the first half knows that GLPI may have done it.
    private async Task<T> CallAsync<T>(Claim claim, Func<Task<T>> call)
    {
        watch.See(claim.Submission.Id, await outbox.BeginCallAsync(claim, ToTheEnd));
        T answer;
        try
        {
            answer = await call();
        }
        catch (GlpiException lost) when (lost.Fault is GlpiFault.OutcomeUnknown)
        {
            throw new OutcomeOpenException(isNew: true);
        }
        catch (Exception nothingDone) when (nothingDone is GlpiException or FileReadException or UndeliverableException)
        {
            await EndCallAsync(claim);
            throw;
        }

        return answer;
    }

    private async Task EndCallAsync(Claim claim)
    {
        await outbox.EndCallAsync(claim, ToTheEnd);
        watch.Forget(claim.Submission.Id);
    }

    private async Task DeliveredAsync(Claim claim, Agent agent, TicketId ticket, SubmissionContent receipt, AuditAct act)
    {
        await outbox.DeliveredAsync(claim, TicketForms.Made(ticket), receipt, ToTheEnd);
        watch.Forget(claim.Submission.Id);
        await list.ForgetAsync(agent, ToTheEnd);
        metrics.Delivered();
        Delivered(claim.Submission.Reference, ticket.Value);
        audit.Sent(agent, act, claim.Submission, AuditResult.Done, ticket);
    }

    // The same call would be refused again.
    private static bool IsFinal(GlpiException refused) => refused.Fault is GlpiFault.Forbidden or GlpiFault.NotFound or GlpiFault.Invalid or GlpiFault.TooLarge;

    private static AuditAct ActOf(Submission submission) => Enum.TryParse<AuditAct>(submission.Content.Act, out var act) ? act : AuditAct.RequestSent;

    // Those that failed together do not come back together.
    private DateTimeOffset NextTry(int tries)
    {
        var settings = options.Value;
        var wait = Math.Min(settings.FirstWait.TotalSeconds * Math.Pow(2, Math.Min(tries, 30)), settings.LongestWait.TotalSeconds);
        return clock.GetUtcNow() + TimeSpan.FromSeconds(wait * (0.8 + (0.4 * Random.Shared.NextDouble())));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Reference} delivered, ticket {TicketId}")]
    private partial void Delivered(string reference, long ticketId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Reference} was lost and is found, ticket {TicketId}")]
    private partial void Found(string reference, long ticketId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Reference} is not in GLPI, and nothing can be bringing it there any more: it goes once more")]
    private partial void NotFound(string reference);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference}: GLPI's answer was lost, it will be searched before anything is sent again")]
    private partial void AnswerLost(string reference);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference} not sent, it will be tried again: {Fault} {Code}")]
    private partial void Postponed(string reference, GlpiFault fault, string? code, Exception? failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference} waits for its sender to sign in")]
    private partial void WaitsForSender(string reference);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference} parked: {Fault}")]
    private partial void Parked(string reference, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference}: GLPI refuses a file: {Fault} {Code}")]
    private partial void FileRefused(string reference, GlpiFault fault, string? code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Submission {Reference} was taken over by another portal")]
    private partial void Overtaken(string reference);

    /// <summary>A call may have been carried out, or may be at this moment.</summary>
    private sealed class OutcomeOpenException(bool isNew) : Exception("The outcome is open.")
    {
        public bool IsNew => isNew;
    }
}
