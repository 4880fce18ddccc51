using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GlpiBridge.Portal.Health;

/// <summary>What a supervisor asks: whether the portal runs, and whether it does its work. Nothing but states is told, to whoever asks.</summary>
internal static class HealthEndpoints
{
    private const string Submissions = "submissions";
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(10);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<SubmissionsHealth>();
        services.AddHealthChecks().AddCheck<SubmissionsHealth>(Submissions, timeout: LongestLook);
    }

    public static void MapHealth(this WebApplication app)
    {
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", check => check.Name == Submissions);
    }

    private static void Map(WebApplication app, string address, Func<HealthCheckRegistration, bool> which) =>
        app.MapHealthChecks(address, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync }).AllowAnonymous().WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]));

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString(),
        Checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
    });
}
