using GlpiBridge.Desk.Auditing;

namespace GlpiBridge.Portal.Auditing;

internal static class AuditRegistration
{
    public static void AddAudit(this IServiceCollection services, string folder)
    {
        services.AddAuditFile(folder);
        services.AddHttpContextAccessor();
        services.AddSingleton<IAuditTrail, AuditTrail>();
    }
}
