using GlpiBridge.Desk.Faq;
using GlpiBridge.Desk.Forms;

namespace GlpiBridge.Portal.Pages.Faq;

/// <summary>The FAQ: its categories, or what a search found.</summary>
internal sealed class IndexModel(FaqDesk desk, FaqWords words, FormCatalogue catalogue, FaqMeasures measures) : FaqPageModel(desk, words)
{
    /// <summary>Null while nothing is searched for.</summary>
    public FaqResults? Results { get; private set; }

    public IReadOnlyList<FaqForm> Forms => [.. catalogue.Forms.Select(form => new FaqForm(form, null))];

    public async Task OnGetAsync(string? q, long? categorie, int? p, CancellationToken ct)
    {
        var opening = await OpenAsync(ct);
        if (opening.View is not null && !string.IsNullOrWhiteSpace(q))
        {
            Results = await Desk.SearchAsync(opening, q, categorie, p ?? 1, ct);
            measures.Searched(Results.Total > 0);
        }
    }
}
