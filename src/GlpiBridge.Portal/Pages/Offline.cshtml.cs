using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GlpiBridge.Portal.Pages;

/// <summary>What a browser shows where there is no line. It keeps it from the first visit on, so it says nothing of anybody.</summary>
[AllowAnonymous]
internal sealed class OfflineModel : PageModel;
