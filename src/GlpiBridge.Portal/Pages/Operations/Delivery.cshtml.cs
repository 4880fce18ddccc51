using System.Net.Mime;
using System.Security.Cryptography;
using GlpiBridge.Desk.Delivery;
using GlpiBridge.Desk.Operations;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace GlpiBridge.Portal.Pages.Operations;

/// <summary>Something that was sent: where it stands, and what an operator can do about it. What its author wrote is shown to nobody who has not asked for it.</summary>
internal sealed class DeliveryModel(Outbox outbox, OperatorActs acts, Deliveries deliveries, PortalTexts texts) : PageModel
{
    private const string Retried = "reessai";
    private const string Parked = "mis-de-cote";
    private const string Refused = "impossible";
    private const string Follows = "attend";

    /// <summary>Null where its key is gone.</summary>
    public SentFacts? Facts { get; private set; }

    public Banner? Banner { get; private set; }

    public bool MayRetry => Facts is { State: SubmissionState.Parked or SubmissionState.Unknown } or { State: SubmissionState.Accepted, Follows: null };

    public bool MayPark => Facts?.State is SubmissionState.Accepted or SubmissionState.Unknown;

    public async Task<IActionResult> OnGetAsync(Guid id, string? fait, CancellationToken ct)
    {
        Banner = fait switch
        {
            Retried => new Banner("ok", texts["operations.retried-title"], texts["operations.retried"]),
            Parked => new Banner("ok", texts["operations.parked-title"], texts["operations.parked-done"]),
            Follows => new Banner("warn", texts["operations.refused-title"], texts["operations.follows-text"]),
            Refused => new Banner("warn", texts["operations.refused-title"], texts["operations.refused"]),
            _ => null,
        };
        try
        {
            Facts = await FindAsync(id, ct) is { } sent ? SentFacts.Of(sent, withAnswers: false) : null;
            return Facts is null ? NotFound() : Page();
        }
        catch (CryptographicException)
        {
            Banner = new Banner("bad", texts["operations.sealed-title"], texts["operations.sealed"]);
            return Page();
        }
    }

    public Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken ct) => WithAsync(id, async sent =>
    {
        var isDone = await acts.RetryAsync(Operators.Identity(User), sent, ct);
        deliveries.Wake();
        return RedirectToPage(new { id, fait = sent.Follows is not null ? Follows : isDone ? Retried : Refused });
    }, ct);

    public Task<IActionResult> OnPostParkAsync(Guid id, CancellationToken ct) => WithAsync(
        id, async sent => RedirectToPage(new { id, fait = await acts.ParkAsync(Operators.Identity(User), sent, ct) ? Parked : Refused }), ct);

    /// <summary>« Afficher le contenu ».</summary>
    public Task<IActionResult> OnPostContentAsync(Guid id, CancellationToken ct) => WithAsync(id, sent =>
    {
        Facts = acts.Read(Operators.Identity(User), sent);
        return Task.FromResult<IActionResult>(Page());
    }, ct);

    public Task<IActionResult> OnPostExportAsync(Guid id, CancellationToken ct) => WithAsync(id, sent => ExportAsync(sent, ct), ct);

    private async Task<IActionResult> ExportAsync(Submission sent, CancellationToken ct)
    {
        var exported = acts.Export(Operators.Identity(User), sent);
        Response.ContentType = MediaTypeNames.Application.Zip;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = sent.Reference + ".zip" }.ToString();
        Response.Headers.CacheControl = "no-store";
        if (HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            // .NET writes the last bytes of each entry of an archive in no other way.
            body.AllowSynchronousIO = true;
        }

        await SubmissionExport.WriteAsync(exported, Response.Body, ct);
        return new EmptyResult();
    }

    private async Task<Submission?> FindAsync(Guid id, CancellationToken ct) => await outbox.FindAsync(id, ct) is { State: not SubmissionState.Draft } sent ? sent : null;

    private async Task<IActionResult> WithAsync(Guid id, Func<Submission, Task<IActionResult>> act, CancellationToken ct)
    {
        Submission? sent;
        try
        {
            sent = await FindAsync(id, ct);
        }
        catch (CryptographicException)
        {
            // The page says what is missing.
            return RedirectToPage(new { id });
        }

        return sent is null ? NotFound() : await act(sent);
    }
}
