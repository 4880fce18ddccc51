using GlpiBridge.Submissions.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Submissions;

public static class SubmissionsRegistration
{
    /// <summary>Adds the store of submissions.</summary>
    /// <param name="services">The application's services; data protection must be among them.</param>
    /// <param name="databaseFile">Gives the SQLite file; its folder must exist.</param>
    public static IServiceCollection AddSubmissions(this IServiceCollection services, Func<IServiceProvider, string> databaseFile)
    {
        services.AddOptions<SubmissionsOptions>().BindConfiguration("Submissions").ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContextFactory<SubmissionsContext>((provider, options) =>
            options.UseSqlite($"Data Source={databaseFile(provider)}").AddInterceptors(new DurableConnection()));
        services.AddSingleton<Sealer>(provider => new Sealer(provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton(provider => new SubmissionStore(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<Sealer>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new FileStore(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<Sealer>()));
        services.AddHostedService<Housekeeping>();
        return services;
    }
}
