using GlpiBridge.Desk.Faq;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages.Faq;

/// <summary>What the pages of the FAQ have in common.</summary>
internal abstract class FaqPageModel(FaqDesk desk, FaqWords words) : PageModel
{
    /// <summary>What the reader may read; null when the FAQ cannot be shown.</summary>
    public FaqView? View { get; private set; }

    public Banner? Banner { get; protected set; }

    protected FaqDesk Desk => desk;

    protected FaqWords Words => words;

    protected async Task<FaqOpening> OpenAsync(CancellationToken ct)
    {
        var opening = await desk.OpenAsync(User.Agent(), ct);
        View = opening.View;
        Banner = words.Banner(opening);
        if (View is null)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return opening;
    }
}

/// <summary>What a reader is told about the FAQ itself.</summary>
internal sealed class FaqWords(PortalTexts texts, TimeProvider clock)
{
    public string Title => texts["faq.title"];

    public Banner Rebuilt => new("ok", texts["faq.rebuilt-title"], texts["faq.rebuilt"]);

    public Banner? Banner(FaqOpening opening) => opening switch
    {
        { View: null, IsConfigured: false } => new Banner("info", texts["faq.unavailable-title"], texts["faq.not-configured"]),
        { View: null } => new Banner("warn", texts["faq.unavailable-title"], texts["faq.unavailable"]),
        { StaleSince: { } since } => new Banner("info", texts["faq.stale-title"], texts["faq.stale", Moment(since)]),
        _ => null,
    };

    public string Moment(DateTimeOffset moment) => clock.Words(moment);
}
