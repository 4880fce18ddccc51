using System.Security.Claims;
using System.Threading.RateLimiting;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>What the page of a form does with what the browser sent.</summary>
internal sealed partial class RequestDesk(
    FormCatalogue catalogue, FormOpening opening, DraftKeeper keeper, SubmitRequest submit, WorkPlace places, SessionRenewal renewal, ILogger<RequestDesk> logger) : IDisposable
{
    private readonly Turns<Guid> turns = new();

    public FormDefinition? Form(string id) => catalogue.Find(id);

    public ValueTask<RateLimitLease> TurnAsync(Guid submission, CancellationToken ct) => turns.TakeAsync(submission, ct);

    public Task<Submission?> FindAsync(ClaimsPrincipal user, Guid id, FormDefinition form, CancellationToken ct) => keeper.FindAsync(id, user.UserId(), form, ct);

    /// <summary>Opens a form for the entity that its draft is for; for the agent's own where that one is theirs no more.</summary>
    public async Task<OpenForm> OpenAsync(ClaimsPrincipal user, FormDefinition form, Submission? draft, CancellationToken ct)
    {
        var agent = user.Agent();
        var there = draft?.EntityId is { } entity ? await places.InAsync(agent, new EntityId(entity), ct) : agent;
        return await opening.OpenAsync(there ?? agent, form, ct);
    }

    /// <summary>Keeps everything first; that GLPI or the session is gone is told afterwards.</summary>
    public async Task<PostedForm> KeepAsync(ClaimsPrincipal user, FormDefinition form, Guid submission, IFormCollection posted, Guid? removed, CancellationToken ct)
    {
        // Whatever becomes of the rest: the form has been read, and its sender's leaving does not take it back.
        var draft = await keeper.SaveAsync(form, submission, user.UserId(), posted, CancellationToken.None);
        var (open, fault) = await TryOpenAsync(user, form, draft, ct);
        var kept = await keeper.KeepFilesAsync(form, draft, posted, open?.Rules, removed, ct);
        return new PostedForm(open, kept, fault);
    }

    /// <summary>Sends; with a new session of GLPI's when the old one is over and the browser remembers its owner.</summary>
    public Task<SubmitResult> SendAsync(HttpContext http, OpenForm form, Submission draft, CancellationToken ct) =>
        submit.RunAsync(form, draft, async () => await renewal.TryAsync(http) is { } renewed ? await places.InAsync(renewed, form.Agent.Entity, ct) : null, ct);

    /// <summary>A draft by its id alone, with the form it belongs to; null when there is none, or its form is gone.</summary>
    public async Task<(Submission Draft, FormDefinition Form)?> FindAsync(ClaimsPrincipal user, Guid id, CancellationToken ct) =>
        await keeper.FindAsync(id, user.UserId(), ct) is { } draft && catalogue.Find(draft.FormId) is { } form ? (draft, form) : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "What was sent could not be kept: the database does not take it")]
    public partial void NotStored(Exception full);

    public void Dispose() => turns.Dispose();

    private async Task<(OpenForm? Open, GlpiFault? Fault)> TryOpenAsync(ClaimsPrincipal user, FormDefinition form, Submission? draft, CancellationToken ct)
    {
        if (!user.HasSession())
        {
            return (null, GlpiFault.SessionExpired);
        }

        try
        {
            return (await OpenAsync(user, form, draft, ct), null);
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
internal sealed record PostedForm(OpenForm? Open, KeptDraft? Kept, GlpiFault? Fault)
{
    /// <summary>True when the form could not be opened for the entity that it is for.</summary>
    public bool IsElsewhere => Open is { } open && Kept?.Draft.EntityId is { } entity && open.Agent.Entity.Value != entity;
}
