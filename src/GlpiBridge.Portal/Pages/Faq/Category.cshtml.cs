using GlpiBridge.Desk.Faq;
using Microsoft.AspNetCore.Mvc;

namespace GlpiBridge.Portal.Pages.Faq;

/// <summary>A category with those below it and its articles. What is empty for the reader does not exist for them.</summary>
internal sealed class CategoryModel(FaqDesk desk, FaqWords words) : FaqPageModel(desk, words)
{
    public FaqBranch? Branch { get; private set; }

    public IReadOnlyList<FaqEntry> Articles { get; private set; } = [];

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string named, CancellationToken ct)
    {
        var opening = await OpenAsync(ct);
        if (opening.View is not { } view)
        {
            return RedirectToPage("/Faq/Index");
        }

        if (!FaqAddress.TryRead(named, out var id) || view.Branch(id) is not { } branch)
        {
            return NotFound();
        }

        var address = FaqAddress.Of(branch.Category);
        if (Request.Path != address)
        {
            return RedirectPermanent(address);
        }

        Branch = branch;
        Articles = view.In(branch);
        Crumbs = FaqCrumbs.To(Words, view.PathOf(id));
        return Page();
    }
}
