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
        (await Store.SaveDraftAsync(id, Martine, "incident", null, Content("volé"), Ct)).ShouldBeNull();
        (await Store.TryBeginSendingAsync(id, Martine, DateTimeOffset.UnixEpoch, Ct)).ShouldBeFalse();
        var draft = (await Store.FindAsync(id, Jane, Ct))!;
        draft.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
        draft.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_calls_at_once_exactly_one_may_send()
    {
        var id = await stores.DraftAsync();

        var allowed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => stores.BeginAsync(id, Jane))));

        allowed.Count(yes => yes).ShouldBe(1);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("file")]
    [InlineData("removal")]
    public async Task What_arrives_after_it_was_read_is_not_left_behind_by_a_sending(string what)
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "x.pdf", [1]);
        var read = (await Store.FindAsync(id, Jane, Ct))!;
        stores.Clock.Advance(TimeSpan.FromMilliseconds(5));
        await (what switch
        {
            "answer" => Store.SaveDraftAsync(id, Jane, "incident", null, Content("plus tard"), Ct),
            "file" => stores.AddAsync(id, "y.pdf", [2]),
            _ => (Task)stores.Files.RemoveAsync(id, Jane, read.Files[0].Id, Ct),
        });

        (await Store.TryBeginSendingAsync(id, Jane, read.UpdatedAt, Ct)).ShouldBeFalse();
        (await stores.BeginAsync(id, Jane)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sending_that_began_later_is_not_undone()
    {
        var id = await stores.DraftAsync();
        await stores.BeginAsync(id, Jane);
        var first = (await Store.FindAsync(id, Jane, Ct))!.SendingSince;
        await Store.BackToDraftAsync(id, Jane, first, Ct);
        stores.Clock.Advance(TimeSpan.FromSeconds(1));
        await stores.BeginAsync(id, Jane);

        await Store.BackToDraftAsync(id, Jane, first, Ct);

        (await Store.FindAsync(id, Jane, Ct))!.State.ShouldBe(SubmissionState.Sending);
    }

    [Fact]
    public async Task Many_first_saves_at_once_make_one_submission()
    {
        var id = Guid.CreateVersion7();

        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Store.SaveDraftAsync(id, Jane, "incident", null, Content("x"), Ct))));

        saved.Select(draft => draft!.Reference).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_sent_changes_no_more()
    {
        var id = await stores.DraftAsync();
        await stores.BeginAsync(id, Jane);

        var saved = await Store.SaveDraftAsync(id, Jane, "incident", null, Content("trop tard"), Ct);

        saved!.State.ShouldBe(SubmissionState.Sending);
        saved.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
    }

    [Fact]
    public async Task Answers_and_files_are_erased_once_glpi_has_them()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "x.pdf", [1]);
        await stores.BeginAsync(id, Jane);

        await Store.DeliveredAsync(id, Jane, 42, new SubmissionContent { Title = "Titre" }, Ct);

        var receipt = (await Store.FindAsync(id, Jane, Ct))!;
        receipt.ShouldSatisfyAllConditions(
            r => r.State.ShouldBe(SubmissionState.Delivered), r => r.TicketId.ShouldBe(42),
            r => r.Content.Answers.ShouldBeEmpty(), r => r.Files.ShouldBeEmpty());
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
