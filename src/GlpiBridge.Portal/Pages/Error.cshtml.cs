using System.Diagnostics;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages;

/// <summary>Every page that cannot be shown ends here: what happened, what to do, a reference, and nothing of the inside.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(PortalTexts texts, GlpiFaultWords words, IOptions<PortalOptions> options) : PageModel
{
    public string Title { get; private set; } = "";

    public CalmPage Calm { get; private set; } = null!;

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (failed is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            // Somebody typed this page's own address.
            status = StatusCodes.Status404NotFound;
        }

        var reference = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        if (failed?.Error is GlpiException glpi)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            var banner = words.Banner(glpi.Fault);
            Title = banner.Title;
            Calm = new CalmPage(banner, null, failed.Path, texts["error.retry"], reference);
            return;
        }

        Response.StatusCode = status;
        var (key, needsReference) = status switch
        {
            StatusCodes.Status404NotFound => ("not-found", false),
            StatusCodes.Status413PayloadTooLarge => ("too-large", false),
            StatusCodes.Status400BadRequest => ("expired", false),
            _ => ("unexpected", true),
        };
        Title = texts[$"error.{key}-page"];
        Calm = new CalmPage(
            new Banner(needsReference ? "warn" : "info", texts[$"error.{key}-title"], texts[$"error.{key}", options.Value.MaxRequestMebibytes]),
            null, null, null, needsReference ? reference : null);
    }
}
