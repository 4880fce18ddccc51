using GlpiBridge.Submissions.Accounts;
using GlpiBridge.Submissions.Announcements;
using GlpiBridge.Submissions.Articles;
using GlpiBridge.Submissions.Remembered;
using GlpiBridge.Submissions.Sending;
using GlpiBridge.Submissions.Storage;
using GlpiBridge.Submissions.Tickets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Submissions;

public static class SubmissionsRegistration
{
    /// <summary>Adds the store of submissions.</summary>
    /// <param name="services">The application's services; data protection must be among them.</param>
    /// <param name="settings">Which database.</param>
    /// <param name="databaseFile">The file that SQLite takes; its folder must exist.</param>
    public static IServiceCollection AddSubmissions(this IServiceCollection services, SubmissionsOptions settings, string databaseFile)
    {
        services.AddOptions<SubmissionsOptions>().BindConfiguration("Submissions").ValidateDataAnnotations().ValidateOnStart();
        var database = SubmissionsDatabase.Of(settings, databaseFile);
        database.AddContexts(services);
        services.AddSingleton(database);
        services.AddSingleton<WriteTurns>();
        services.AddSingleton<Sealer>(provider => new Sealer(provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton(provider => new SubmissionStore(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(),
            provider.GetRequiredService<WriteTurns>(),
            provider.GetRequiredService<Sealer>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Outbox(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(),
            provider.GetRequiredService<WriteTurns>(),
            provider.GetRequiredService<Sealer>(),
            provider.GetRequiredService<IOptions<SubmissionsOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DraftList(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(),
            provider.GetRequiredService<WriteTurns>(),
            provider.GetRequiredService<Sealer>(),
            provider.GetRequiredService<IOptions<SubmissionsOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new FileStore(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(),
            provider.GetRequiredService<WriteTurns>(),
            provider.GetRequiredService<SubmissionsDatabase>(),
            provider.GetRequiredService<Sealer>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CallbackMemory(provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<Sealer>()));
        services.AddSingleton(provider => new ArticleViewCounts(provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<WriteTurns>()));
        services.AddSingleton(provider => new PortalSessions(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<WriteTurns>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Places(provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<WriteTurns>()));
        services.AddSingleton(provider => new AttemptCounters(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<WriteTurns>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new RememberedPages(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(),
            provider.GetRequiredService<WriteTurns>(),
            provider.GetRequiredService<Sealer>(),
            provider.GetRequiredService<IOptions<SubmissionsOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new HiddenAnnouncements(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<WriteTurns>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ReadMarks(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<WriteTurns>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new WriteTrial(
            provider.GetRequiredService<IDbContextFactory<SubmissionsContext>>(), provider.GetRequiredService<WriteTurns>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<Housekeeping>();
        return services;
    }
}
