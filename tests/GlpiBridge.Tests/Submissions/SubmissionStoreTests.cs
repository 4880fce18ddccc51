using System.Text;
using GlpiBridge.Submissions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions;

public sealed class SubmissionStoreTests : IAsyncLifetime
{
    private const long Jane = 7;
    private const long Martine = 8;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-store-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private IHost host = null!;

    private SubmissionStore Store => host.Services.GetRequiredService<SubmissionStore>();

    private FileStore Files => host.Services.GetRequiredService<FileStore>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_draft_survives_a_restart_of_the_portal()
    {
        var id = await DraftAsync();
        await Files.AddAsync(id, Jane, "pieces-jointes", "capture.png", "image/png", new MemoryStream(new byte[700_000]), Ct);

        await StopAsync();
        host = await StartAsync();

        var draft = (await Store.FindAsync(id, Jane, Ct)).ShouldNotBeNull();
        draft.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
        draft.Reference.ShouldMatch("^GB-[2-9A-Z]{4}-[2-9A-Z]{4}$");
        draft.Files.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            file => file.Name.ShouldBe("capture.png"), file => file.Length.ShouldBe(700_000));
    }

    [Fact]
    public async Task A_file_is_read_back_to_the_byte()
    {
        var bytes = new byte[600_001];
        new Random(1).NextBytes(bytes);
        var id = await DraftAsync();
        await Files.AddAsync(id, Jane, "pieces-jointes", "x.bin", "application/octet-stream", new MemoryStream(bytes), Ct);

        var copy = new MemoryStream();
        await Files.Open((await Store.FindAsync(id, Jane, Ct))!.Files[0]).CopyToAsync(copy, Ct);

        copy.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public async Task Nothing_that_a_user_wrote_is_readable_in_the_database_file()
    {
        var id = await DraftAsync();
        await Files.AddAsync(id, Jane, "pieces-jointes", "arret-maladie.txt", "text/plain", new MemoryStream("contenu secret"u8.ToArray()), Ct);
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        var raw = string.Concat(folder.GetFiles("submissions.db*").Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName))));

        raw.ShouldContain("pieces-jointes");
        raw.ShouldNotContain("secret");
        raw.ShouldNotContain("arret-maladie");
    }

    [Fact]
    public async Task Somebody_else_sees_and_changes_nothing()
    {
        var id = await DraftAsync();
        await Files.AddAsync(id, Martine, "pieces-jointes", "x.pdf", "application/pdf", new MemoryStream([1]), Ct);

        (await Store.FindAsync(id, Martine, Ct)).ShouldBeNull();
        (await Store.SaveDraftAsync(id, Martine, "incident", Content("volé"), Ct)).ShouldBeNull();
        (await Store.TryBeginSendingAsync(id, Martine, Ct)).ShouldBeFalse();
        var draft = (await Store.FindAsync(id, Jane, Ct))!;
        draft.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
        draft.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_calls_at_once_exactly_one_may_send()
    {
        var id = await DraftAsync();

        var allowed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.TryBeginSendingAsync(id, Jane, Ct))));

        allowed.Count(yes => yes).ShouldBe(1);
    }

    [Fact]
    public async Task Many_first_saves_at_once_make_one_submission()
    {
        var id = Guid.CreateVersion7();

        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Store.SaveDraftAsync(id, Jane, "incident", Content("x"), Ct))));

        saved.Select(draft => draft!.Reference).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_sent_changes_no_more()
    {
        var id = await DraftAsync();
        await Store.TryBeginSendingAsync(id, Jane, Ct);

        var saved = await Store.SaveDraftAsync(id, Jane, "incident", Content("trop tard"), Ct);

        saved!.State.ShouldBe(SubmissionState.Sending);
        saved.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
    }

    [Fact]
    public async Task Answers_and_files_are_erased_once_glpi_has_them()
    {
        var id = await DraftAsync();
        await Files.AddAsync(id, Jane, "pieces-jointes", "x.pdf", "application/pdf", new MemoryStream([1]), Ct);
        await Store.TryBeginSendingAsync(id, Jane, Ct);

        await Store.DeliveredAsync(id, Jane, 42, new SubmissionContent { Title = "Titre" }, Ct);

        var receipt = (await Store.FindAsync(id, Jane, Ct))!;
        receipt.ShouldSatisfyAllConditions(
            r => r.State.ShouldBe(SubmissionState.Delivered), r => r.TicketId.ShouldBe(42),
            r => r.Content.Answers.ShouldBeEmpty(), r => r.Files.ShouldBeEmpty());
    }

    [Fact]
    public async Task What_has_been_kept_long_enough_is_erased()
    {
        var old = await DraftAsync();
        clock.Advance(TimeSpan.FromDays(31));
        var young = await DraftAsync();

        await Store.PurgeAsync(new SubmissionsOptions(), Ct);

        (await Store.FindAsync(old, Jane, Ct)).ShouldBeNull();
        (await Store.FindAsync(young, Jane, Ct)).ShouldNotBeNull();
    }

    private static SubmissionContent Content(string title) => new() { Answers = new Dictionary<string, IReadOnlyList<string>> { ["titre"] = [title] } };

    private async Task<Guid> DraftAsync()
    {
        var id = Guid.CreateVersion7();
        await Store.SaveDraftAsync(id, Jane, "incident", Content("Mon titre secret"), Ct);
        return id;
    }

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(folder.CreateSubdirectory("keys"));
        builder.Services.AddSubmissions(Path.Combine(folder.FullName, "submissions.db"));
        var started = builder.Build();
        await started.StartAsync(Ct);
        return started;
    }

    private async Task StopAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
