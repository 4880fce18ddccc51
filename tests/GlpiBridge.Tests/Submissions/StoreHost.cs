using System.Data;
using System.Data.Common;
using System.Text;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Accounts;
using GlpiBridge.Submissions.Announcements;
using GlpiBridge.Submissions.Articles;
using GlpiBridge.Submissions.Remembered;
using GlpiBridge.Submissions.Sending;
using GlpiBridge.Submissions.Tickets;
using GlpiBridge.Tests.Portal;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions;

/// <summary>The stores on a database of their own, that can be stopped and started again.</summary>
public sealed class StoreHost : IAsyncDisposable
{
    public const long Jane = 7;
    public const long Martine = 8;
    public const string Question = "pieces-jointes";
    private const long Mebibyte = 1024 * 1024;

    private readonly StoreHost? first;
    private readonly SubmissionsOptions settings;
    private IHost? host;

    private StoreHost(SubmissionsOptions settings, StoreHost? first = null)
    {
        this.first = first;
        this.settings = settings;
        Folder = first?.Folder ?? Directory.CreateTempSubdirectory("glpibridge-store-");
        Clock = first?.Clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    }

    public DirectoryInfo Folder { get; }

    public FakeTimeProvider Clock { get; }

    public SubmissionStore Store => host!.Services.GetRequiredService<SubmissionStore>();

    public Outbox Outbox => host!.Services.GetRequiredService<Outbox>();

    public FileStore Files => host!.Services.GetRequiredService<FileStore>();

    public DraftList Drafts => host!.Services.GetRequiredService<DraftList>();

    public ArticleViewCounts ArticleViews => host!.Services.GetRequiredService<ArticleViewCounts>();

    public RememberedPages Remembered => host!.Services.GetRequiredService<RememberedPages>();

    public HiddenAnnouncements HiddenAnnouncements => host!.Services.GetRequiredService<HiddenAnnouncements>();

    public ReadMarks ReadMarks => host!.Services.GetRequiredService<ReadMarks>();

    public AttemptCounters Attempts => host!.Services.GetRequiredService<AttemptCounters>();

    public PortalSessions Sessions => host!.Services.GetRequiredService<PortalSessions>();

    public Places Places => host!.Services.GetRequiredService<Places>();

    public LogLines Log { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<StoreHost> StartedAsync(DatabaseKind database = DatabaseKind.Sqlite)
    {
        var stores = new StoreHost(new SubmissionsOptions { Database = database, ConnectionString = database is DatabaseKind.PostgreSql ? await SharedPostgres.WithTablesAsync(Ct) : "" });
        await stores.StartAsync();
        return stores;
    }

    /// <summary>One that has not been started yet.</summary>
    public static StoreHost Stopped(SubmissionsOptions settings) => new(settings);

    /// <summary>Another portal on the same database, not started yet; to be stopped before this one.</summary>
    public StoreHost StoppedSecond() => new(settings, this);

    /// <summary>Another portal on the same database; to be stopped before this one.</summary>
    public async Task<StoreHost> SecondAsync()
    {
        var second = StoppedSecond();
        await second.StartAsync();
        return second;
    }

    public async Task StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(Folder.CreateSubdirectory("keys"));
        builder.Services.AddSubmissions(settings, Path.Combine(Folder.FullName, "submissions.db"));
        host = builder.Build();
        await host.StartAsync(Ct);
    }

    public static SubmissionContent Content(string title) => new() { Answers = new Dictionary<string, IReadOnlyList<string>> { ["titre"] = [title] } };

    public async Task<Guid> DraftAsync(string title = "Mon titre secret", long owner = Jane)
    {
        var id = Guid.CreateVersion7();
        await Store.SaveDraftAsync(id, owner, "incident", null, Content(title), null, Ct);
        return id;
    }

    /// <summary>« Envoyer » for a draft as it is read now.</summary>
    public async Task<AcceptResult> AcceptAsync(Guid id, string? line = null, string? session = "session")
    {
        var draft = await SubmissionAsync(id);
        return await Outbox.AcceptAsync(draft, draft.Content with { Title = "Titre", Act = "RequestSent", Sender = new Sender(1, 2, session, true) }, line, Ct);
    }

    /// <summary>Takes the data-protection keys away, as a restore that forgot them does.</summary>
    public void LoseKeys() => Folder.GetDirectories("keys").Single().Delete(recursive: true);

    /// <summary>A draft that was sent.</summary>
    public async Task<Guid> SentAsync(string? line = null, string? session = "session")
    {
        var id = await DraftAsync();
        (await AcceptAsync(id, line, session)).ShouldBe(AcceptResult.Accepted);
        return id;
    }

    public async Task<Claim> ClaimAsync(Guid id) => (await Outbox.ClaimAsync(id, Ct)).ShouldNotBeNull();

    public async Task<KeepResult> AddAsync(Guid draft, string name, byte[] bytes, long owner = Jane, string question = Question, int maxFiles = 20) =>
        await Files.ReceiveAsync(await SubmissionAsync(draft) with { OwnerId = owner }, question, new MemoryStream(bytes), 20 * Mebibyte, Ct) is ReceiveResult.Arrived arrived
            ? await Files.KeepAsync(arrived.File, name, "application/octet-stream", maxFiles, Ct)
            : new KeepResult.NoDraft();

    public async Task<Submission> SubmissionAsync(Guid id) => (await Store.FindAsync(id, Jane, Ct)).ShouldNotBeNull();

    public async Task<IReadOnlyList<StoredFile>> FilesOfAsync(Guid draft) => (await SubmissionAsync(draft)).Files;

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task StopAsync()
    {
        if (host is not null)
        {
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
            host = null;
        }

        SqlitePool.Empty(Path.Combine(Folder.FullName, "submissions.db"));
    }

    /// <summary>How many rows of a table there are, whatever the stores say.</summary>
    public long Count(string table)
    {
        using var connection = Connection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = table switch
        {
            "files" => "SELECT COUNT(*) FROM files",
            "attempts" => "SELECT COUNT(*) FROM attempts",
            "remembered_pages" => "SELECT COUNT(*) FROM remembered_pages",
            _ => "SELECT COUNT(*) FROM chunks",
        };
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>All bytes of the database, its journal included, or of all tables of a server.</summary>
    public string RawDatabase() => settings.Database is DatabaseKind.PostgreSql ? RawTables() : string.Concat(Folder.GetFiles("submissions.db*").Select(ReadShared));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (first is null)
        {
            Folder.Delete(recursive: true);
            if (settings.Database is DatabaseKind.PostgreSql)
            {
                await SharedPostgres.DropAsync(settings.ConnectionString);
            }
        }
    }

    private DbConnection Connection() => settings.Database is DatabaseKind.PostgreSql
        ? new NpgsqlConnection(settings.ConnectionString)
        : new SqliteConnection($"Data Source={Path.Combine(Folder.FullName, "submissions.db")};Pooling=False");

    private string RawTables()
    {
        using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Open();
        var tables = connection.GetSchema("Tables").Rows.Cast<DataRow>().Select(row => (string)row["table_name"]).ToList();
        return string.Concat(tables.Select(table =>
        {
            var bytes = new MemoryStream();
            using var copy = connection.BeginRawBinaryCopy($"COPY \"{table}\" TO STDOUT (FORMAT BINARY)");
            copy.CopyTo(bytes);
            return table + Encoding.Latin1.GetString(bytes.ToArray());
        }));
    }

    private static string ReadShared(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
