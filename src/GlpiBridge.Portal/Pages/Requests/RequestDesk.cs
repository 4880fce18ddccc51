using System.Security.Claims;
using System.Threading.RateLimiting;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What the page of a form does with what the browser sent.</summary>
internal sealed class RequestDesk(FormCatalogue catalogue, FormOpening opening, DraftKeeper keeper, SubmitRequest submit) : IDisposable
{
    private const int Clicks = 50;

    // The second click of a double click waits for the first, then finds the receipt.
    private readonly PartitionedRateLimiter<Guid> turns = PartitionedRateLimiter.Create<Guid, Guid>(submission =>
        RateLimitPartition.GetConcurrencyLimiter(submission, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = Clicks }));

    public FormDefinition? Form(string id) => catalogue.Find(id);

    public ValueTask<RateLimitLease> TurnAsync(Guid submission, CancellationToken ct) => turns.AcquireAsync(submission, 1, ct);

    public Task<Submission?> FindAsync(ClaimsPrincipal user, Guid id, FormDefinition form, CancellationToken ct) => keeper.FindAsync(id, user.UserId(), form, ct);

    public Task<OpenForm> OpenAsync(ClaimsPrincipal user, FormDefinition form, CancellationToken ct) => opening.OpenAsync(user.Agent(), form, ct);

    /// <summary>Keeps everything first; that GLPI or the session is gone is told afterwards.</summary>
    public async Task<PostedForm> KeepAsync(ClaimsPrincipal user, FormDefinition form, Guid submission, IFormCollection posted, Guid? removed, CancellationToken ct)
    {
        // Whatever becomes of the rest: the form has been read, and its sender's leaving does not take it back.
        var draft = await keeper.SaveAsync(form, submission, user.UserId(), posted, CancellationToken.None);
        var (open, fault) = await TryOpenAsync(user, form, ct);
        var kept = await keeper.KeepFilesAsync(form, draft, posted, open?.Rules, removed, ct);
        return new PostedForm(open, kept, fault);
    }

    public Task<SubmitResult> SendAsync(ClaimsPrincipal user, OpenForm form, Submission draft, CancellationToken ct) => submit.RunAsync(user.Agent(), form, draft, ct);

    /// <summary>A draft by its id alone, with the form it belongs to; null when there is none, or its form is gone.</summary>
    public async Task<(Submission Draft, FormDefinition Form)?> FindAsync(ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await keeper.FindAsync(id, user.UserId(), ct) is { } draft && catalogue.Find(draft.FormId) is { } form ? (draft, form) : null;

    public void Dispose() => turns.Dispose();

    private async Task<(OpenForm? Open, GlpiFault? Fault)> TryOpenAsync(ClaimsPrincipal user, FormDefinition form, CancellationToken ct)
    {
        if (!user.HasSession())
        {
            return (null, GlpiFault.SessionExpired);
        }

        try
        {
            return (await OpenAsync(user, form, ct), null);
        }
        catch (GlpiException down)
        {
            return (null, down.Fault is GlpiFault.SessionExpired ? GlpiFault.Unavailable : down.Fault);
        }
    }
}

/// <param name="Open">The form with what GLPI allows; null when GLPI could not be asked.</param>
/// <param name="Kept">What is in safety; null when the submission is somebody else's.</param>
/// <param name="Fault">Why GLPI could not be asked.</param>
internal sealed record PostedForm(OpenForm? Open, KeptDraft? Kept, GlpiFault? Fault);
