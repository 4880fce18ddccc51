using GlpiBridge.Desk.Auditing;
using GlpiBridge.Desk.Operations;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Keys;
using GlpiBridge.Submissions.Sending;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Cli.Submissions;

/// The portal's database and keys, beside a portal that may be running. Nothing is brought to GLPI, nothing is erased, and no key is made.
internal sealed class PortalData : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private PortalData(ServiceProvider services, string keys)
    {
        this.services = services;
        Keys = keys;
    }

    public Outbox Outbox => services.GetRequiredService<Outbox>();

    public OperatorActs Acts => services.GetRequiredService<OperatorActs>();

    /// Where the keys are, in words.
    public string Keys { get; }

    public static OperatorIdentity Operator { get; } = new(null, Environment.UserName);

    /// <exception cref="RefusedException">There is no such data.</exception>
    public static PortalData Open(PortalConfiguration configuration)
    {
        var settings = configuration.Values.GetSection("Submissions").Get<SubmissionsOptions>() ?? new SubmissionsOptions();
        var database = Path.Combine(configuration.DataFolder, "submissions.db");
        if (settings.Database is not DatabaseKind.PostgreSql && !File.Exists(database))
        {
            throw new RefusedException($"{database} est introuvable. Le portail range ses données là où le dit la clé « Portal:DataFolder » : indiquez son dossier de configuration avec --config.");
        }

        var keys = new DirectoryInfo(Path.Combine(configuration.DataFolder, "keys"));
        if (configuration.KeyStore is KeyStore.Folder && !(keys.Exists && keys.EnumerateFiles("key-*.xml").Any()))
        {
            throw new RefusedException($"{keys.FullName} : aucune clé de chiffrement dans ce dossier. Sans elles les envois ne peuvent pas être lus ; restaurez celles du portail.");
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Values);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSubmissions(settings, database);
        services.AddKeys(configuration.KeyStore, keys);
        services.AddDataProtection().DisableAutomaticKeyGeneration();
        services.AddAuditFile(Path.Combine(configuration.DataFolder, "audit"));
        services.AddSingleton<IAuditTrail, ConsoleTrail>();
        services.AddOperations();
        return new PortalData(services.BuildServiceProvider(), configuration.KeyStore is KeyStore.Folder ? keys.FullName : "la table « keys » de la base");
    }

    /// <exception cref="RefusedException">There is none, or it was not sent.</exception>
    public async Task<Submission> FindAsync(string given, CancellationToken ct)
    {
        var id = Guid.TryParse(given, out var number) ? number : await Outbox.FindIdAsync(given.Trim().ToUpperInvariant(), ct);
        return (id is { } known ? await Outbox.FindAsync(known, ct) : null) switch
        {
            null => throw new RefusedException($"{given} : aucun envoi de cette référence."),
            { State: SubmissionState.Draft } => throw new RefusedException($"{given} : c'est un brouillon, son auteur ne l'a pas envoyé."),
            var sent => sent,
        };
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class ConsoleTrail(AuditFile file) : IAuditTrail
    {
        public void Record(AuditEvent happened) => file.Append(happened, null, null);
    }
}
