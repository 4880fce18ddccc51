using System.Text.Encodings.Web;
using System.Text.Unicode;
using GlpiBridge.Desk;
using GlpiBridge.Desk.Diagnostics;
using GlpiBridge.Portal.Auditing;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Endpoints;
using GlpiBridge.Portal.Health;
using GlpiBridge.Portal.Installing;
using GlpiBridge.Portal.Legal;
using GlpiBridge.Portal.Limits;
using GlpiBridge.Portal.Messages;
using GlpiBridge.Portal.OpenId;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Portal.Pages.Account;
using GlpiBridge.Portal.Pages.Components;
using GlpiBridge.Portal.Pages.Faq;
using GlpiBridge.Portal.Pages.Operations;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Pages.Tickets;
using GlpiBridge.Portal.Passwords;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Portal.Telemetry;
using GlpiBridge.Portal.Texts;
using GlpiBridge.Portal.Theme;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Keys;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;
using Serilog;

namespace GlpiBridge.Portal.Hosting;

internal static class PortalRegistration
{
    public static void AddPortal(this WebApplicationBuilder builder, ConfigurationFolder folder)
    {
        var services = builder.Services;
        var options = builder.Configuration.GetSection("Portal").Get<PortalOptions>() ?? new PortalOptions();
        var secure = !builder.Environment.IsDevelopment();
        var data = DataFolder(builder, folder.Resolve(options.DataFolder));
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
        builder.AddServer(options);
        services.AddSerilog((_, log) => log.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext().WriteTo.Console(
            outputTemplate: "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {SourceContext} [{TraceId}] {Message:lj}{NewLine}{Exception}", formatProvider: null));
        services.AddOptions<PortalOptions>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSubmissions(builder.Configuration.GetSection("Submissions").Get<SubmissionsOptions>() ?? new SubmissionsOptions(), Path.Combine(data, "submissions.db"));
        services.AddKeys(options.KeyStore ?? KeyStore.Folder, new DirectoryInfo(Path.Combine(data, "keys")));
        services.AddAudit(Path.Combine(data, "audit"));
        services.AddSharedCache(builder.Configuration);
        services.AddDesk(folder.Path);
        services.AddLanguages(folder, options, secure);
        services.AddTheme(folder.File("theme"));
        services.AddOptions<LegalOptions>().BindConfiguration("Legal").ValidateDataAnnotations().ValidateOnStart();
        services.AddInstalling();
        services.AddCompression();
        services.AddLimits();
        services.AddPasswords();
        services.AddSingleton<GlpiPages>();
        services.AddSingleton<Assets>();
        services.AddSingleton<Icons>();
        services.AddSingleton<KeptData>();
        services.AddSingleton<RuleWords>();
        services.AddSingleton<DraftKeeper>();
        services.AddSingleton<Questionnaires>();
        services.AddSingleton<RequestDesk>();
        services.AddSingleton<RequestWords>();
        services.AddSingleton<SentWords>();
        services.AddSingleton<SentList>();
        services.AddSingleton<AdditionDesk>();
        services.AddSingleton<MeTooWords>();
        services.AddSingleton<FormNews>();
        services.AddSingleton<GlpiFaultWords>();
        services.AddFaqPages();
        services.AddRequestEndpoints();
        services.AddTickets();
        services.AddOperationsPages();
        services.AddGallery(builder.Environment);
        services.AddDiagnostics().AddVersionWatch();
        services.AddHealth(data);
        services.AddTelemetry(builder.Configuration);
        services.AddSecurityHeaderPolicies().AddPolicy(SecurityHeaders.Files, SecurityHeaders.FilePolicies()).AddPolicy(SecurityHeaders.Secret, SecurityHeaders.SecretPolicies());
        services.AddSessions(secure, options.Root);
        services.AddOpenId(builder.Configuration, secure, options.Root);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = CookieName.Of("glpibridge-form", secure, options.Root);
            antiforgery.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages().AddMvcOptions(mvc => mvc.Filters.Add(new HandledMethods()));
        // Accents need no escaping in UTF-8; escaped, French pages are longer and slower to write.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void AddServer(this WebApplicationBuilder builder, PortalOptions options)
    {
        var maxBytes = options.MaxRequestMebibytes * 1024L * 1024L;
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(options.Urls);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = maxBytes;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = maxBytes);
        builder.Services.AddOwnHosts(options);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => TrustedProxies.Apply(options, forwarded));
    }

    private static string DataFolder(WebApplicationBuilder builder, string path)
    {
        try
        {
            return Directory.CreateDirectory(Path.Combine(path, "keys")).Parent!.FullName;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            var source = ConfigurationSources.Of(builder.Configuration, builder.Configuration.GetSection("Portal:DataFolder"));
            throw new ConfigurationException(
                $"{source} : la clé « Portal:DataFolder » désigne {path}, où le portail ne peut pas écrire. Indiquez un dossier que son compte peut créer et remplir.", wrong);
        }
    }
}
