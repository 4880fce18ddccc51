using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GlpiBridge.Portal.Health;

/// <summary>What a supervisor asks: whether the portal runs, and whether it does its work. Nothing but states is told, to whoever asks.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(10);

    /// <param name="services">The services.</param>
    /// <param name="data">The folder of the portal's data.</param>
    public static void AddHealth(this IServiceCollection services, string data)
    {
        services.AddSingleton<DatabaseHealth>().AddSingleton<GlpiHealth>().AddSingleton<SubmissionsHealth>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DiskHealth>(provider, data));
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: LongestLook)
            .AddCheck<DiskHealth>("disk", timeout: LongestLook)
            .AddCheck<GlpiHealth>("glpi", HealthStatus.Degraded, timeout: LongestLook)
            .AddCheck<SubmissionsHealth>("submissions", timeout: LongestLook);
    }

    public static void MapHealth(this WebApplication app)
    {
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", _ => true);
    }

    private static void Map(WebApplication app, string address, Func<HealthCheckRegistration, bool> which) =>
        app.MapHealthChecks(address, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync }).AllowAnonymous().WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]));

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString(),
        Checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
    });
}
