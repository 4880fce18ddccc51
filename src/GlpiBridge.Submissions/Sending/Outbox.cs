using System.Linq.Expressions;
using System.Security.Cryptography;
using GlpiBridge.Submissions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Submissions.Sending;

/// <summary>
/// What was sent, from the receipt to GLPI's answer. Whoever brings a submission to GLPI claims it first; each step is written down under that claim before the next one is taken, so that
/// whatever dies, the next one knows where to go on.
/// </summary>
public sealed class Outbox
{
    /// <summary>The states between the receipt and GLPI's answer, unless somebody has to do something.</summary>
    public static readonly IReadOnlyList<SubmissionState> UnderWay = [SubmissionState.Accepted, SubmissionState.Delivering, SubmissionState.Unknown];

    /// <summary>Why something is parked whose key is gone.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Whoever has taken it tries it first; the others come in when nothing is heard of that.</summary>
    public static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(5);

    private readonly IDbContextFactory<SubmissionsContext> contexts;
    private readonly WriteTurns turns;
    private readonly Sealer sealer;
    private readonly RowReader reader;
    private readonly IOptions<SubmissionsOptions> options;
    private readonly TimeProvider clock;

    // Read at every visit of the home page; a compiled query is for one kind of database.
    private readonly Func<SubmissionsContext, long, IAsyncEnumerable<SubmissionRow>> notDelivered =
        EF.CompileAsyncQuery((SubmissionsContext context, long owner) => context.Submissions.Include(r => r.Followed)
            .Where(r => r.OwnerId == owner && (UnderWay.Contains(r.State) || r.State == SubmissionState.Parked))
            .OrderByDescending(r => r.AcceptedAt)
            .AsNoTracking());

    internal Outbox(IDbContextFactory<SubmissionsContext> contexts, WriteTurns turns, Sealer sealer, IOptions<SubmissionsOptions> options, TimeProvider clock)
    {
        this.contexts = contexts;
        this.turns = turns;
        this.sealer = sealer;
        this.options = options;
        this.clock = clock;
        reader = new RowReader(sealer);
    }

    /// <summary>Takes a draft as it was read. Once this says so, it is on the disk.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="content">What is to go, with its sender.</param>
    /// <param name="line">Those of one owner and one line go one after the other, the oldest first; null for one that stands alone.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<AcceptResult> AcceptAsync(Submission draft, SubmissionContent content, string? line, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await context.Submissions.CountAsync(r => UnderWay.Contains(r.State), ct) >= options.Value.MostWaiting)
        {
            return AcceptResult.Full;
        }

        // What it follows does not arrive meanwhile, to leave it behind.
        var follows = draft.Follows?.Id;
        DateTimeOffset? due = follows is null ? now + HeadStart : null;
        await using var transaction = await turns.BeginAsync(context, draft.Id, follows, ct);
        var accepted = await context.Submissions
            .Where(r => r.Id == draft.Id && r.OwnerId == draft.OwnerId && r.State == SubmissionState.Draft && r.UpdatedAt == draft.UpdatedAt && r.Follows == follows)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.State, SubmissionState.Accepted)
                    .SetProperty(r => r.Content, sealer.Seal(content))
                    .SetProperty(r => r.Line, line)
                    .SetProperty(r => r.AcceptedAt, now)
                    .SetProperty(r => r.DueAt, due)
                    .SetProperty(r => r.Tries, 0)
                    .SetProperty(r => r.Fault, (string?)null)
                    .SetProperty(r => r.SendingSince, (DateTimeOffset?)null)
                    .SetProperty(r => r.UpdatedAt, now),
                ct);
        await transaction.CommitAsync(ct);
        return accepted == 1 ? AcceptResult.Accepted : AcceptResult.Changed;
    }

    /// <summary>Takes the right to bring those to GLPI that are to be tried now, the longest overdue first. Portals that look at the same moment get different ones.</summary>
    public async Task<IReadOnlyList<Claim>> ClaimDueAsync(int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (!await Due(context, now).AnyAsync(ct))
        {
            // As nearly always: nobody who writes is to wait for that.
            return [];
        }

        using var turn = await turns.TakeAsync(ct);
        await using var transaction = await turns.BeginAsync(context, [], ct);
        var due = await Due(context, now).OrderBy(r => r.DueAt).ThenBy(r => r.AcceptedAt).Take(most).TagWith(RowLocks.SkipLocked).Select(r => r.Id).ToListAsync(ct);
        var claims = new List<Claim>();
        foreach (var id in due)
        {
            if (await ClaimAsync(context, Free(context).Where(r => r.Id == id), id, ct) is { } claim)
            {
                claims.Add(claim);
            }
        }

        await transaction.CommitAsync(ct);
        return claims;
    }

    /// <summary>Takes the right to bring a submission to GLPI. Of several callers at once exactly one gets it.</summary>
    /// <returns>Null when somebody has it, when it is not its turn, or when there is nothing to bring any more.</returns>
    public Task<Claim?> ClaimAsync(Guid id, CancellationToken ct) => ClaimAsync(id, Free, ct);

    /// <returns>What is being brought to GLPI, by whomever.</returns>
    public async Task<IReadOnlyList<Holding>> ListHeldAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Submissions.Where(r => r.State == SubmissionState.Delivering).Select(r => new Holding(r.Id, r.Holder, r.Beat)).ToListAsync(ct);
    }

    /// <summary>Takes over from somebody who has died.</summary>
    /// <returns>Null when they have not.</returns>
    public Task<Claim?> TakeOverAsync(Holding left, CancellationToken ct) => ClaimAsync(
        left.Id, context => context.Submissions.Where(r => r.State == SubmissionState.Delivering && r.Holder == left.Holder && r.Beat == left.Beat), ct);

    /// <summary>Tells the others that the holder lives.</summary>
    public async Task BeatAsync(Claim claim, CancellationToken ct) => await SetAsync(claim, set => set.SetProperty(r => r.Beat, r => r.Beat + 1), ct);

    /// <summary>Writes down which files go, and under which names: whoever goes on after a breakdown sends no others.</summary>
    /// <exception cref="ClaimLostException">Somebody else has it.</exception>
    public async Task PlanAsync(Claim claim, IReadOnlyDictionary<Guid, string> names, CancellationToken ct)
    {
        if (claim.Submission.Files.Count == 0)
        {
            return;
        }

        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, claim.Submission.Id, ct);
        await RequireHeldAsync(context, claim, ct);
        foreach (var file in await context.Files.Where(f => f.SubmissionId == claim.Submission.Id && f.HasArrived).ToListAsync(ct))
        {
            file.SentAs = names.TryGetValue(file.Id, out var name) ? sealer.Seal(name) : null;
        }

        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>From now on GLPI may have carried out a call. To be written before it is made.</summary>
    /// <returns>The moment that is written down, which tells this call from others.</returns>
    /// <exception cref="ClaimLostException">Somebody else has it: the call is not to be made.</exception>
    public async Task<DateTimeOffset> BeginCallAsync(Claim claim, CancellationToken ct)
    {
        // As it is read back from the database, to the millisecond.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        await RequireAsync(claim, set => set.SetProperty(r => r.SendingSince, now), ct);
        return now;
    }

    /// <summary>GLPI certainly did nothing of the last call, or what it did is known.</summary>
    /// <exception cref="ClaimLostException">Somebody else has it.</exception>
    public Task EndCallAsync(Claim claim, CancellationToken ct) => RequireAsync(claim, set => set.SetProperty(r => r.SendingSince, (DateTimeOffset?)null), ct);

    /// <summary>GLPI has the ticket, or the word on it; files may be missing still. What was added to it goes now.</summary>
    /// <param name="claim">The submission.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="isOver">Whether the call that made it is certainly over.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="ClaimLostException">Somebody else has it.</exception>
    public async Task ArrivedAsync(Claim claim, TicketMade ticket, bool isOver, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, claim.Submission.Id, ct);
        await RequireHeldAsync(context, claim, ct);
        await Held(context, claim).ExecuteUpdateAsync(set => set.SetProperty(r => r.TicketId, ticket.Id).SetProperty(r => r.SendingSince, r => isOver ? null : r.SendingSince), ct);
        await LetFollowAsync(context, claim, ticket, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>GLPI has these files, or has refused them.</summary>
    /// <param name="claim">The submission.</param>
    /// <param name="documents">GLPI's document of each file; null when it refuses the file.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="ClaimLostException">Somebody else has it.</exception>
    public async Task FilesArrivedAsync(Claim claim, IReadOnlyDictionary<Guid, long?> documents, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, claim.Submission.Id, ct);
        await RequireHeldAsync(context, claim, ct);
        foreach (var file in await context.Files.Where(f => f.SubmissionId == claim.Submission.Id && documents.Keys.Contains(f.Id)).ToListAsync(ct))
        {
            (file.DocumentId, file.IsRefused) = (documents[file.Id], documents[file.Id] is null);
        }

        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>GLPI has it all: the answers are erased, and the files unless one is missing there. What the receipt says remains. What was added to it goes now.</summary>
    /// <exception cref="ClaimLostException">Somebody else has it.</exception>
    public async Task DeliveredAsync(Claim claim, TicketMade ticket, SubmissionContent receipt, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await turns.BeginAsync(context, claim.Submission.Id, ct);
        await RequireHeldAsync(context, claim, ct);
        await context.Submissions.Where(r => r.Id == claim.Submission.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.State, SubmissionState.Delivered)
                .SetProperty(r => r.TicketId, ticket.Id)
                .SetProperty(r => r.Content, sealer.Seal(receipt))
                .SetProperty(r => r.DueAt, (DateTimeOffset?)null)
                .SetProperty(r => r.Fault, (string?)null)
                .SetProperty(r => r.SendingSince, (DateTimeOffset?)null)
                .SetProperty(r => r.Holder, (Guid?)null)
                .SetProperty(r => r.UpdatedAt, clock.GetUtcNow()),
            ct);
        if (receipt is { RefusedFiles.Count: 0, UnverifiedFiles.Count: 0 })
        {
            await context.Files.Where(f => f.SubmissionId == claim.Submission.Id).ExecuteDeleteAsync(ct);
        }

        await LetFollowAsync(context, claim, ticket, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>It is to be tried again; what GLPI may have carried out is looked for there first.</summary>
    /// <param name="claim">The submission.</param>
    /// <param name="due">When; null to wait until its sender signs in.</param>
    /// <param name="fault">What stood in the way.</param>
    /// <param name="content">What is kept from now on; null leaves that as it is.</param>
    /// <param name="ct">Stops the work.</param>
    public Task PostponeAsync(Claim claim, DateTimeOffset? due, string fault, SubmissionContent? content, CancellationToken ct) =>
        SetAsync(claim, InVain(r => r.SendingSince == null ? SubmissionState.Accepted : SubmissionState.Unknown, due, fault, content is null ? null : sealer.Seal(content)), ct);

    /// <summary>It cannot go as it is.</summary>
    /// <param name="claim">The submission.</param>
    /// <param name="fault">Why.</param>
    /// <param name="glpiWords">What GLPI said, for an operator; or null.</param>
    /// <param name="ct">Stops the work.</param>
    public Task ParkAsync(Claim claim, string fault, string? glpiWords, CancellationToken ct) =>
        SetAsync(claim, InVain(_ => SubmissionState.Parked, null, fault, sealer.Seal(claim.Submission.Content with { GlpiWords = glpiWords })), ct);

    /// <summary>Gives a parked submission back to its sender, who corrects it.</summary>
    /// <returns>False when it is not parked, or when GLPI may have some of it.</returns>
    public async Task<bool> ReopenAsync(Guid id, long owner, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Submissions
            .Where(r => r.Id == id && r.OwnerId == owner && r.State == SubmissionState.Parked && r.SendingSince == null && r.TicketId == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, SubmissionState.Draft).SetProperty(r => r.AcceptedAt, (DateTimeOffset?)null).SetProperty(r => r.UpdatedAt, clock.GetUtcNow()), ct) == 1;
    }

    /// <summary>Somebody has signed in: what waits for them goes with their new session, now.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> BringSessionAsync(long owner, string session, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rest = Resting(context).Where(r => r.OwnerId == owner);
        if (!await rest.AnyAsync(ct))
        {
            // As nearly always: signing in waits for nobody who writes.
            return 0;
        }

        using var turn = await turns.TakeAsync(ct);
        await using var transaction = await turns.BeginAsync(context, [$"sent by {owner}"], ct);
        DateTimeOffset? now = clock.GetUtcNow();
        var rows = await rest.AsNoTracking().ToListAsync(ct);
        foreach (var row in rows)
        {
            if (reader.ContentOf(row) is { Sender: { HadSession: true } sender } content)
            {
                var with = sealer.Seal(content with { Sender = sender with { Session = session } });
                await Resting(context).Where(r => r.Id == row.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.Content, with).SetProperty(r => r.DueAt, r => r.Follows == null ? now : null), ct);
            }
        }

        await transaction.CommitAsync(ct);
        return rows.Count;
    }

    /// <summary>GLPI answers again: what was put off is tried now.</summary>
    public async Task HurryAsync(CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await Resting(context).Where(r => r.DueAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, clock.GetUtcNow()), ct);
    }

    /// <summary>An operator wants it tried now. What GLPI may have is looked for there first; what follows another one waits for that again.</summary>
    /// <returns>False when there is nothing to try: it is a draft, under way this very moment, delivered, or waits for what it follows.</returns>
    public async Task<bool> RetryAsync(Guid id, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Submissions
            .Where(r => r.Id == id && (r.State == SubmissionState.Parked || r.State == SubmissionState.Accepted || r.State == SubmissionState.Unknown))
            .Where(r => r.Follows == null || r.State == SubmissionState.Parked)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.State, r => r.SendingSince == null ? SubmissionState.Accepted : SubmissionState.Unknown)
                    .SetProperty(r => r.DueAt, r => r.Follows == null ? now : null)
                    .SetProperty(r => r.Tries, 0)
                    .SetProperty(r => r.UpdatedAt, clock.GetUtcNow()),
                ct) == 1;
    }

    /// <summary>An operator stops it.</summary>
    /// <returns>False when there is nothing to stop, or it is under way this very moment.</returns>
    public async Task<bool> ParkAsync(Guid id, string fault, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await Resting(context).Where(r => r.Id == id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(r => r.State, SubmissionState.Parked)
                    .SetProperty(r => r.Fault, fault)
                    .SetProperty(r => r.DueAt, (DateTimeOffset?)null)
                    .SetProperty(r => r.UpdatedAt, clock.GetUtcNow()),
                ct) == 1;
    }

    /// <returns>What somebody has sent and GLPI does not have yet, the newest first.</returns>
    public async Task<IReadOnlyList<SentSummary>> ListOfAsync(long owner, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return [.. (await notDelivered(context, owner).ToListAsync(ct)).Select(Summary)];
    }

    /// <returns>What somebody has added to something that GLPI does not have yet, the oldest first.</returns>
    public async Task<IReadOnlyList<Submission>> ListAddedAsync(Guid id, long owner, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = await Whole(context).Where(r => r.Follows == id && r.OwnerId == owner && r.State != SubmissionState.Draft).OrderBy(r => r.AcceptedAt).ThenBy(r => r.Reference).ToListAsync(ct);
        return [.. rows.Select(reader.Submission)];
    }

    /// <returns>What was sent and is in one of these states, the newest first.</returns>
    public async Task<IReadOnlyList<SentSummary>> ListAsync(IReadOnlyCollection<SubmissionState> states, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var rows = await context.Submissions.AsNoTracking().Include(r => r.Followed).Where(r => r.State != SubmissionState.Draft && states.Contains(r.State))
            .OrderByDescending(r => r.AcceptedAt).ToListAsync(ct);
        return [.. rows.Select(Summary)];
    }

    /// <summary>A part of what was sent and is in one of these states, the newest first.</summary>
    /// <param name="states">Which states.</param>
    /// <param name="since">What has not changed since then is left out; null leaves nothing out.</param>
    /// <param name="skip">How many come before it.</param>
    /// <param name="most">How many it holds.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<SentPage> PageAsync(IReadOnlyCollection<SubmissionState> states, DateTimeOffset? since, int skip, int most, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var sent = context.Submissions.AsNoTracking().Include(r => r.Followed).Where(r => r.State != SubmissionState.Draft && states.Contains(r.State));
        sent = since is { } moment ? sent.Where(r => r.UpdatedAt >= moment) : sent;
        var rows = await sent.OrderByDescending(r => r.AcceptedAt).ThenBy(r => r.Reference).Skip(skip).Take(most).ToListAsync(ct);
        return new SentPage([.. rows.Select(Summary)], await sent.CountAsync(ct));
    }

    public async Task<Waiting> CountAsync(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var counts = await context.Submissions.Where(r => r.State != SubmissionState.Draft && r.State != SubmissionState.Delivered)
            .GroupBy(r => r.State).Select(same => new { State = same.Key, Count = same.Count(), Oldest = same.Min(r => r.AcceptedAt) }).ToListAsync(ct);
        var underWay = counts.Where(count => count.State is not SubmissionState.Parked).ToList();
        return new Waiting(
            underWay.Sum(count => count.Count),
            counts.FirstOrDefault(count => count.State is SubmissionState.Unknown)?.Count ?? 0,
            counts.FirstOrDefault(count => count.State is SubmissionState.Parked)?.Count ?? 0,
            underWay.Min(count => count.Oldest));
    }

    /// <summary>A submission whoever owns it: for the delivery and for operators.</summary>
    public async Task<Submission?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(context, id, ct);
    }

    /// <returns>The submission of this reference, a draft too; null when there is none.</returns>
    public async Task<Guid?> FindIdAsync(string reference, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Submissions.Where(r => r.Reference == reference).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
    }

    // Those that nobody holds.
    private static IQueryable<SubmissionRow> Resting(SubmissionsContext context) => context.Submissions.Where(r => r.State == SubmissionState.Accepted || r.State == SubmissionState.Unknown);

    // Those that nobody holds and that are not behind another one.
    private static IQueryable<SubmissionRow> Free(SubmissionsContext context) => Resting(context).Where(r => r.Follows == null).Where(r =>
        r.Line == null || !context.Submissions.Any(before => before.OwnerId == r.OwnerId && before.Line == r.Line && before.Id != r.Id && UnderWay.Contains(before.State)
            && (before.AcceptedAt < r.AcceptedAt || (before.AcceptedAt == r.AcceptedAt && before.Reference.CompareTo(r.Reference) < 0))));

    private static IQueryable<SubmissionRow> Due(SubmissionsContext context, DateTimeOffset now) => Free(context).Where(r => r.DueAt <= now);

    private static IQueryable<SubmissionRow> Held(SubmissionsContext context, Claim claim) =>
        context.Submissions.Where(r => r.Id == claim.Submission.Id && r.State == SubmissionState.Delivering && r.Holder == claim.Holder);

    private async Task<Claim?> ClaimAsync(Guid id, Func<SubmissionsContext, IQueryable<SubmissionRow>> which, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await ClaimAsync(context, which(context).Where(r => r.Id == id), id, ct);
    }

    private async Task<Claim?> ClaimAsync(SubmissionsContext context, IQueryable<SubmissionRow> which, Guid id, CancellationToken ct)
    {
        var holder = Guid.NewGuid();
        return await which.ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.State, SubmissionState.Delivering)
                .SetProperty(r => r.Holder, holder)
                .SetProperty(r => r.Beat, r => r.Beat + 1)
                .SetProperty(r => r.UpdatedAt, clock.GetUtcNow()),
            ct) == 1
            ? await OpenAsync(context, id, holder, ct)
            : null;
    }

    // What cannot be read for want of its key goes to nobody: an operator brings the key back, and has it tried again.
    private async Task<Claim?> OpenAsync(SubmissionsContext context, Guid id, Guid holder, CancellationToken ct)
    {
        try
        {
            return new Claim((await ReadAsync(context, id, ct))!, holder);
        }
        catch (CryptographicException)
        {
            await context.Submissions.Where(r => r.Id == id && r.Holder == holder)
                .ExecuteUpdateAsync(InVain(_ => SubmissionState.Parked, null, Unreadable, null), ct);
            return null;
        }
    }

    private async Task<Submission?> ReadAsync(SubmissionsContext context, Guid id, CancellationToken ct)
    {
        var row = await Whole(context).SingleOrDefaultAsync(r => r.Id == id, ct);
        return row is null ? null : reader.Submission(row);
    }

    private static IQueryable<SubmissionRow> Whole(SubmissionsContext context) =>
        context.Submissions.AsNoTracking().Include(r => r.Followed).Include(r => r.Files.Where(f => f.HasArrived).OrderBy(f => f.Position));

    private SentSummary Summary(SubmissionRow row) => new(
        row.Id, row.OwnerId, row.FormId, reader.ContentOf(row)?.Title, row.Reference, row.State, row.AcceptedAt, row.DueAt, row.Tries, row.Fault, row.TicketId)
    {
        Follows = reader.Followed(row),
    };

    // What a call may have done stands as it did: putting off makes nobody wiser.
    private Action<UpdateSettersBuilder<SubmissionRow>> InVain(Expression<Func<SubmissionRow, SubmissionState>> state, DateTimeOffset? due, string fault, byte[]? content) => set =>
    {
        set.SetProperty(r => r.State, state)
            .SetProperty(r => r.DueAt, due)
            .SetProperty(r => r.Fault, fault)
            .SetProperty(r => r.Tries, r => r.Tries + 1)
            .SetProperty(r => r.Holder, (Guid?)null)
            .SetProperty(r => r.UpdatedAt, clock.GetUtcNow());
        if (content is not null)
        {
            set.SetProperty(r => r.Content, content);
        }
    };

    private async Task RequireAsync(Claim claim, Action<UpdateSettersBuilder<SubmissionRow>> what, CancellationToken ct)
    {
        if (!await SetAsync(claim, what, ct))
        {
            throw new ClaimLostException(claim.Submission.Reference);
        }
    }

    // The first statement of its transaction: until that ends, nobody else changes the row.
    private static async Task RequireHeldAsync(SubmissionsContext context, Claim claim, CancellationToken ct)
    {
        if (await Held(context, claim).ExecuteUpdateAsync(set => set.SetProperty(r => r.Beat, r => r.Beat + 1), ct) == 0)
        {
            throw new ClaimLostException(claim.Submission.Reference);
        }
    }

    // Drafts too: they are drafts of an answer from now on.
    private async Task LetFollowAsync(SubmissionsContext context, Claim claim, TicketMade ticket, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await context.Submissions.Where(r => r.Follows == claim.Submission.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(r => r.FormId, ticket.AnswerForm)
                .SetProperty(r => r.Line, ticket.Line)
                .SetProperty(r => r.DueAt, r => r.State == SubmissionState.Accepted ? now : null)
                .SetProperty(r => r.Follows, (Guid?)null),
            ct);
    }

    private async Task<bool> SetAsync(Claim claim, Action<UpdateSettersBuilder<SubmissionRow>> what, CancellationToken ct)
    {
        using var turn = await turns.TakeAsync(ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await Held(context, claim).ExecuteUpdateAsync(what, ct) == 1;
    }
}
