using System.Globalization;
using GlpiBridge.Glpi;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Hosting;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Portal.Pages;

/// <summary>Every page that cannot be shown ends here: what happened, what to do, a reference, and nothing of the inside.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[AcceptsOtherSites]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(PortalTexts texts, GlpiFaultWords words, IOptions<PortalOptions> options) : PageModel
{
    public string Title { get; private set; } = "";

    public CalmPage Calm { get; private set; } = null!;

    // Whatever the method of the request that failed: a page has no handler for most of them.
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Not bound: nothing is when the form that brought us here cannot be read.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (failed is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            // Somebody typed this page's own address.
            status = StatusCodes.Status404NotFound;
        }
        else if (status is StatusCodes.Status400BadRequest && Request.ContentLength > options.Value.MaxRequestMebibytes * 1024L * 1024L)
        {
            // The antiforgery check reads the form first, and takes one that is cut off for one without a token.
            status = StatusCodes.Status413PayloadTooLarge;
        }

        var reference = RequestId.Of(HttpContext);
        if (failed?.Error is GlpiException glpi)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            var banner = words.Banner(glpi.Fault);
            Title = banner.Title;
            Calm = new CalmPage(banner, null, failed.Path, texts["error.retry"], reference);
            return;
        }

        if (failed is not null && StoreFaults.IsOne(failed.Error))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Title = texts["error.storage-page"];
            Calm = new CalmPage(new Banner("warn", texts["error.storage-title"], texts["error.storage"]), null, failed.Path, texts["error.retry"], reference);
            return;
        }

        Response.StatusCode = status;
        var (key, needsReference) = status switch
        {
            StatusCodes.Status404NotFound => ("not-found", false),
            StatusCodes.Status413PayloadTooLarge => ("too-large", false),
            StatusCodes.Status400BadRequest => ("expired", false),
            StatusCodes.Status421MisdirectedRequest => ("insecure", false),
            _ => ("unexpected", true),
        };
        Title = texts[$"error.{key}-page"];
        Calm = new CalmPage(
            new Banner(needsReference ? "warn" : "info", texts[$"error.{key}-title"], texts[$"error.{key}", options.Value.MaxRequestMebibytes]),
            null, null, null, needsReference ? reference : null);
    }
}
