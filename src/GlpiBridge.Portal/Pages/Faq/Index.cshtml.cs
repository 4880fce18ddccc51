using GlpiBridge.Desk.Faq;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace GlpiBridge.Portal.Pages.Faq;

/// <summary>The FAQ: its categories, or what a search found.</summary>
internal sealed class IndexModel(FaqDesk desk, FaqWords words, FaqForms forms, FaqMeasures measures) : FaqPageModel(desk, words)
{
    /// <summary>Null while nothing is searched for.</summary>
    public FaqResults? Results { get; private set; }

    public IReadOnlyList<FaqForm> Forms => forms.All;

    public bool MayRebuild => FaqDesk.MayRebuild(User.Agent());

    public async Task OnGetAsync(string? q, long? categorie, int? p, bool relue, CancellationToken ct)
    {
        var opening = await OpenAsync(ct);
        if (relue && Banner is null)
        {
            Banner = Words.Rebuilt;
        }

        if (opening.View is not null && !string.IsNullOrWhiteSpace(q))
        {
            Results = await Desk.SearchAsync(opening, q, categorie, p ?? 1, ct);
            measures.Searched(Results.Total > 0);
        }
    }

    /// <summary>« Relire la base de connaissances ».</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayRebuild)
        {
            return NotFound();
        }

        await Desk.RebuildAsync(ct);
        return RedirectToPage(new { relue = true });
    }
}
