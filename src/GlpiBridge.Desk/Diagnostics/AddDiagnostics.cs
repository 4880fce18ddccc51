using GlpiBridge.Desk.Diagnostics.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Desk.Diagnostics;

public static class DiagnosticsRegistration
{
    /// <summary>Adds what looks at a GLPI; the client and the forms must be among the services. The order is that in which one would mend what is found.</summary>
    public static IServiceCollection AddDiagnostics(this IServiceCollection services)
    {
        services.AddSingleton<ICheck, AddressCheck>();
        services.AddSingleton<ICheck, ApiCheck>();
        services.AddSingleton<ICheck, VersionCheck>();
        services.AddSingleton<ICheck, ServiceRightsCheck>();
        services.AddSingleton<ICheck, AgentCheck>();
        services.AddSingleton<ICheck, CategoriesCheck>();
        services.AddSingleton<ICheck, TemplatesCheck>();
        services.AddSingleton<ICheck, FilesCheck>();
        services.AddSingleton<ICheck, FaqCheck>();
        services.AddSingleton<ICheck, MailCheck>();
        services.AddSingleton<ICheck, AccountsCheck>();
        services.AddSingleton<ICheck, SessionLifetimeCheck>();
        services.AddSingleton(provider => new Doctor(provider.GetServices<ICheck>()));
        return services;
    }
}
