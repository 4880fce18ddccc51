using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Loading;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Endpoints;
using GlpiBridge.Portal.Endpoints.Faq;
using GlpiBridge.Portal.Endpoints.Tickets;
using GlpiBridge.Portal.Health;
using GlpiBridge.Portal.Installing;
using GlpiBridge.Portal.OpenId;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;

namespace GlpiBridge.Portal.Hosting;

internal static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        ReadForms(app.Services);
        var root = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.Root;
        if (root.HasValue)
        {
            app.UseMiddleware<SubPath>();
        }

        app.UseForwardedHeaders();
        app.UseMiddleware<RequestId>();
        app.UseLanguages();
        app.UseSecurityHeaders(SecurityHeaders.Policies(app.Services.GetRequiredService<OpenIdProvider>().Origin));
        app.UseCompression();
        app.UseSerilogRequestLogging(logging =>
        {
            // The path without its query: addresses to return to and search words stay out of the log.
            logging.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0} ms";
            // A supervisor asks every few seconds.
            logging.GetLevel = (http, _, failed) =>
                failed is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
                : http.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug : LogEventLevel.Information;
        });
        app.UseExceptionHandler("/erreur/500");
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.UseRouting();
        if (!app.Environment.IsDevelopment())
        {
            app.UseMiddleware<SecureOnly>();
        }

        app.UseAuthentication();
        // After it: a provider's answer to a sign-in comes from the provider's site, and authentication judges that by itself.
        app.UseMiddleware<OriginCheck>();
        app.UseMiddleware<ExpiredGlpiSession>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous().WithMetadata(SameForEverybody.Mark);
        app.MapTheme();
        app.MapLanguages();
        app.MapInstalling();
        app.MapHealth();
        app.MapSession();
        app.MapRequestEndpoints();
        app.MapFaqEndpoints();
        app.MapTicketEndpoints();
        app.MapRazorPages().WithStaticAssets();
        SubPath.ThrowIfTaken(app, root);
    }

    // A form that breaks later leaves its last good version live; at the start there is none.
    private static void ReadForms(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<FormCatalogue>();
        }
        catch (FormFileException wrong)
        {
            throw new ConfigurationException("config/" + wrong.Message, wrong);
        }
    }
}
