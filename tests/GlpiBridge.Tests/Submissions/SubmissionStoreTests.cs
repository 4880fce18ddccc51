using GlpiBridge.Submissions;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Submissions.StoreHost;

namespace GlpiBridge.Tests.Submissions;

public sealed class SubmissionStoreOnSqliteTests() : SubmissionStoreTests(DatabaseKind.Sqlite);

public sealed class SubmissionStoreOnPostgresTests() : SubmissionStoreTests(DatabaseKind.PostgreSql);

public abstract class SubmissionStoreTests(DatabaseKind database) : IAsyncLifetime
{
    private StoreHost stores = null!;

    private SubmissionStore Store => stores.Store;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => stores = await StartedAsync(database);

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task A_draft_survives_a_restart_of_the_portal()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "capture.png", new byte[700_000]);

        await stores.RestartAsync();

        var draft = (await Store.FindAsync(id, Jane, Ct)).ShouldNotBeNull();
        draft.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
        draft.Reference.ShouldMatch("^GB-[2-9A-Z]{4}-[2-9A-Z]{4}$");
        draft.Files.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            file => file.Name.ShouldBe("capture.png"), file => file.Length.ShouldBe(700_000));
    }

    [Fact]
    public async Task Nothing_that_a_user_wrote_is_readable_in_the_database_file()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "arret-maladie.txt", "contenu secret"u8.ToArray());

        var raw = stores.RawDatabase();

        raw.ShouldContain("pieces-jointes");
        raw.ShouldNotContain("secret");
        raw.ShouldNotContain("arret-maladie");
    }

    [Fact]
    public async Task Somebody_else_sees_and_changes_nothing()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "x.pdf", [1], Martine);

        (await Store.FindAsync(id, Martine, Ct)).ShouldBeNull();
        (await Store.SaveDraftAsync(id, Martine, "incident", null, Content("volé"), null, Ct)).ShouldBeNull();
        var draft = (await Store.FindAsync(id, Jane, Ct))!;
        draft.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
        draft.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_first_saves_at_once_make_one_submission()
    {
        var id = Guid.CreateVersion7();

        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Store.SaveDraftAsync(id, Jane, "incident", null, Content("x"), null, Ct))));

        saved.Select(draft => draft!.Reference).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_has_been_kept_long_enough_is_erased()
    {
        var old = await stores.DraftAsync();
        stores.Clock.Advance(TimeSpan.FromDays(31));
        var young = await stores.DraftAsync();

        await Store.PurgeAsync(new SubmissionsOptions(), Ct);

        (await Store.FindAsync(old, Jane, Ct)).ShouldBeNull();
        (await Store.FindAsync(young, Jane, Ct)).ShouldNotBeNull();
    }
}
