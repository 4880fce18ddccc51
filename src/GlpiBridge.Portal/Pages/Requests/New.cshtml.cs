using GlpiBridge.Desk.Requests;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>A form of the catalogue. Open to whoever was signed in, so that what they send after their session ended is kept for them.</summary>
[Authorize(SessionsRegistration.KnownAgent)]
internal sealed class NewModel(RequestDesk desk, PortalTexts texts, GlpiFaultWords words) : PageModel
{
    [BindProperty]
    public Guid Submission { get; set; }

    /// <summary>Null when GLPI could not be asked: the page then says that the answers are kept, and how to come back to them.</summary>
    public FormView? View { get; private set; }

    /// <summary>True when the page shows answers that were typed before and are not sent yet: leaving it asks first.</summary>
    public bool IsUnsent { get; private set; }

    public Banner? Banner { get; private set; }

    public async Task<IActionResult> OnGetAsync(string form, Guid? brouillon, bool perdue, CancellationToken ct)
    {
        if (desk.Form(form) is not { } definition)
        {
            return NotFound();
        }

        if (!User.HasSession())
        {
            return Challenge();
        }

        var draft = brouillon is { } id ? await desk.FindAsync(User, id, definition, ct) : null;
        if (draft is { State: not SubmissionState.Draft })
        {
            return RedirectToPage("Receipt", new { draft.Id });
        }

        Submission = draft?.Id ?? Guid.CreateVersion7();
        IsUnsent = draft is not null;
        Banner = draft is null ? null
            : perdue ? new Banner("warn", texts["form.not-arrived-title"], texts["form.not-arrived"])
            : new Banner("info", texts["form.resumed-title"], texts["form.resumed"]);
        View = new FormView(await desk.OpenAsync(User, definition, ct), draft is null ? null : FormSubmission.AnswersOf(draft), []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string form, Guid? retirer, bool update, CancellationToken ct)
    {
        if (desk.Form(form) is not { } definition)
        {
            return NotFound();
        }

        if (Submission == Guid.Empty)
        {
            // Sent by something else than the page: what it says is kept all the same.
            Submission = Guid.CreateVersion7();
        }

        using var turn = await desk.TurnAsync(Submission, ct);
        var posted = await desk.KeepAsync(User, definition, Submission, Request.Form, retirer, ct);
        return posted switch
        {
            { Kept: null } => NotFound(),
            { Kept.Draft.State: not SubmissionState.Draft } => RedirectToPage("Receipt", new { id = Submission }),
            { Fault: GlpiFault.SessionExpired } => await SignInAgainAsync(definition),
            { Fault: { } fault } => Unreachable(fault),
            { Kept.Rejected: { Count: > 0 } rejected } => Again(posted, [.. rejected, .. Checked(posted, update || retirer is not null)]),
            _ when update || retirer is not null => Again(posted, [], StatusCodes.Status200OK),
            _ => await SendAsync(definition, posted, ct),
        };
    }

    private async Task<IActionResult> SendAsync(FormDefinition definition, PostedForm posted, CancellationToken ct) =>
        await desk.SendAsync(User, posted, ct) switch
        {
            SubmitResult.OnItsWay => RedirectToPage("Receipt", new { id = Submission }),
            SubmitResult.Invalid invalid => Again(posted, invalid.Validation.Faults),
            SubmitResult.NotSent { Fault: GlpiFault.SessionExpired } => await SignInAgainAsync(definition),
            SubmitResult.NotSent failed => NotSent(posted, failed.Fault),
            _ => throw new InvalidOperationException(),
        };

    private PageResult Again(PostedForm posted, IReadOnlyList<AnswerFault> faults, int status = StatusCodes.Status422UnprocessableEntity)
    {
        IsUnsent = true;
        View = new FormView(posted.Open!, FormSubmission.AnswersOf(posted.Kept!.Draft), faults);
        Response.StatusCode = status;
        return Page();
    }

    private PageResult NotSent(PostedForm posted, GlpiFault fault)
    {
        var reason = words.Banner(fault);
        // The same files stay too large however long one waits.
        var remedy = fault is GlpiFault.TooLarge ? reason.Text : texts["form.resend"];
        Banner = reason with { Kind = "warn", Title = texts["form.not-sent-title"], Text = $"{reason.Title}. {texts["glpi.kept"]} {remedy}" };
        return Again(posted, [], StatusCodes.Status503ServiceUnavailable);
    }

    private PageResult Unreachable(GlpiFault fault)
    {
        Banner = words.Banner(fault);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }

    private async Task<IActionResult> SignInAgainAsync(FormDefinition definition)
    {
        await SessionCookie.ForgetSessionAsync(HttpContext);
        return Redirect(SessionsRegistration.SignInAddress($"/demandes/nouvelle/{definition.Id}?brouillon={Submission}", expired: true));
    }

    private static IEnumerable<AnswerFault> Checked(PostedForm posted, bool notYet) =>
        notYet ? [] : FormValidation.Of(posted.Open!.Definition, FormSubmission.AnswersOf(posted.Kept!.Draft), posted.Open.Rules).Faults;
}
