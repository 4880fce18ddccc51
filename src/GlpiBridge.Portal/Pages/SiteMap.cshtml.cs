using GlpiBridge.Desk.Faq;
using GlpiBridge.Portal.Sessions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

/// <summary>All that there is for the reader, on one page: besides the menu, the second way to it.</summary>
internal sealed class SiteMapModel(FaqForms forms, FaqDesk faq) : PageModel
{
    public IReadOnlyList<FaqForm> Forms => forms.All;

    /// <summary>None while the FAQ cannot be shown.</summary>
    public IReadOnlyList<FaqBranch> Categories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Categories = (await faq.PeekAsync(User.Agent(), ct)).View?.Roots ?? [];
}
