using GlpiBridge.Desk.Faq;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Mvc;

namespace GlpiBridge.Portal.Pages.Faq;

/// <summary>An article. One that the reader may not read does not exist for them.</summary>
internal sealed class ArticleModel(FaqDesk desk, FaqWords words, FaqForms forms, ArticleViews views, FaqMeasures measures) : FaqPageModel(desk, words)
{
    public FaqPage? Article { get; private set; }

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public string? Updated { get; private set; }

    /// <summary>Whether the reader says that it helped; null before they say anything.</summary>
    public bool? Opinion { get; private set; }

    /// <summary>Where to go on when it did not.</summary>
    public IReadOnlyList<FaqForm> Forms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string named, string? avis, CancellationToken ct)
    {
        var opening = await OpenAsync(ct);
        if (opening.View is not { } view)
        {
            return RedirectToPage("/Faq/Index");
        }

        if (!FaqAddress.TryRead(named, out var id) || view.Find(id) is not { } article)
        {
            return NotFound();
        }

        var address = FaqAddress.Of(article.Entry);
        if (Request.Path != address)
        {
            return RedirectPermanent(address + Request.QueryString);
        }

        Opinion = avis switch { "oui" => true, "non" => false, _ => null };
        if (Opinion is null)
        {
            views.Count(id);
            article = article with { Entry = article.Entry with { Views = article.Entry.Views + 1 } };
        }

        Article = article;
        Crumbs = FaqCrumbs.To(Words, article.Entry);
        Updated = article.Entry.Modified is { } modified ? LocalTime.Day(modified) : null;
        if (Opinion is { } helped)
        {
            measures.Helped(helped);
            Forms = helped ? [] : await forms.ForAsync(User.Agent(), [.. article.Paths.Select(path => path[^1].FullName)], ct);
        }

        return Page();
    }
}
