using GlpiBridge.Desk.Diagnostics.Checks;
using GlpiBridge.Desk.Diagnostics.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Desk.Diagnostics;

public static class DiagnosticsRegistration
{
    /// <summary>Adds what looks at a GLPI; the client and the forms must be among the services. One scope is one examination. The order is that in which one would mend what is found.</summary>
    public static IServiceCollection AddDiagnostics(this IServiceCollection services)
    {
        services.AddScoped<ICheck, AddressCheck>();
        services.AddScoped<ICheck, ApiCheck>();
        services.AddScoped<ICheck, VersionCheck>();
        services.AddScoped<ICheck, ServiceRightsCheck>();
        services.AddScoped<ICheck, AgentCheck>();
        services.AddScoped<ICheck, CategoriesCheck>();
        services.AddScoped<ICheck, TemplatesCheck>();
        services.AddScoped<ICheck, FilesCheck>();
        services.AddScoped<ICheck, FaqCheck>();
        services.AddScoped<ICheck, MailCheck>();
        services.AddScoped<ICheck, AccountsCheck>();
        services.AddScoped<ICheck, SessionLifetimeCheck>();
        services.AddScoped<ICheck, TrialCheck>();
        services.AddScoped<ServiceReadings>();
        services.AddScoped(provider => new Doctor(provider.GetServices<ICheck>()));
        return services;
    }

    /// <summary>Has the log say which GLPI is behind the portal.</summary>
    public static IServiceCollection AddVersionWatch(this IServiceCollection services) => services.AddHostedService<VersionWatch>();
}
