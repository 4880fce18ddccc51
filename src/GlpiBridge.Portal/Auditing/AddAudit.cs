using GlpiBridge.Desk.Auditing;

namespace GlpiBridge.Portal.Auditing;

internal static class AuditRegistration
{
    public static void AddAudit(this IServiceCollection services, string folder)
    {
        services.AddOptions<AuditOptions>().BindConfiguration("Audit").ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AuditFile>(provider, folder));
        services.AddSingleton<IAuditTrail, AuditTrail>();
    }
}
