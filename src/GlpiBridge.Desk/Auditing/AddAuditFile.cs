using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Desk.Auditing;

public static class AuditFileRegistration
{
    /// <summary>Adds the audit's file; who writes to it, and what they know of where an act came from, is for each program to say.</summary>
    public static IServiceCollection AddAuditFile(this IServiceCollection services, string folder)
    {
        services.AddOptions<AuditOptions>().BindConfiguration("Audit").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AuditFile>(provider, folder));
    }
}
