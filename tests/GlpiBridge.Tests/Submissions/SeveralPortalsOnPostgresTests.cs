using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using GlpiBridge.Submissions.Accounts;
using GlpiBridge.Submissions.Remembered;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Submissions.StoreHost;

namespace GlpiBridge.Tests.Submissions;

/// <summary>Two portals on one PostgreSQL that are asked for the same at the same moment.</summary>
public sealed class SeveralPortalsOnPostgresTests : IAsyncLifetime
{
    private StoreHost one = null!;
    private StoreHost other = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        one = await StartedAsync(DatabaseKind.PostgreSql);
        other = await one.SecondAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await one.DisposeAsync();
    }

    [Fact]
    public async Task Many_files_of_one_name_fill_the_question_and_no_more()
    {
        var id = await one.DraftAsync();

        var results = await AtOnceAsync(30, (portal, number) => portal.AddAsync(id, "capture.png", [(byte)number], maxFiles: 10));

        results.Count(result => result is KeepResult.Kept).ShouldBe(10);
        results.Count(result => result is KeepResult.Full).ShouldBe(20);
        (await one.FilesOfAsync(id)).Select(file => file.Name).Distinct().Count().ShouldBe(10);
    }

    [Fact]
    public async Task The_same_file_is_kept_once()
    {
        var id = await one.DraftAsync();

        var results = await AtOnceAsync(20, (portal, _) => portal.AddAsync(id, "capture.png", [1, 2, 3]));

        results.ShouldAllBe(result => result is KeepResult.Kept);
        results.Count(result => ((KeepResult.Kept)result).IsNew).ShouldBe(1);
    }

    [Fact]
    public async Task Many_first_saves_make_one_submission_and_many_calls_send_it_once()
    {
        var id = Guid.CreateVersion7();

        var saved = await AtOnceAsync(40, (portal, number) => number % 4 == 0
            ? portal.Store.EnsureDraftAsync(id, Jane, "incident", Content(""), null, Ct)
            : portal.Store.SaveDraftAsync(id, Jane, "incident", null, Content("x"), null, Ct));
        var sent = await AtOnceAsync(40, (portal, _) => portal.AcceptAsync(id));

        saved.Select(draft => draft!.Reference).Distinct().ShouldHaveSingleItem();
        (await one.SubmissionAsync(id)).Content.Answers["titre"].ShouldBe(["x"]);
        sent.Count(result => result is AcceptResult.Accepted).ShouldBe(1);
    }

    [Fact]
    public async Task An_id_that_two_people_save_first_belongs_to_one_of_them()
    {
        var id = Guid.CreateVersion7();

        var saved = await AtOnceAsync(20, (portal, number) => portal.Store.SaveDraftAsync(id, number % 2 == 0 ? Jane : Martine, "incident", null, Content("x"), null, Ct));

        saved.OfType<Submission>().Select(draft => draft.OwnerId).Distinct().ShouldHaveSingleItem();
        saved.Count(draft => draft is null).ShouldBe(10);
    }

    [Fact]
    public async Task What_is_sent_holds_all_that_was_kept_before()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = await one.DraftAsync();
            var read = await one.SubmissionAsync(id);
            one.Clock.Advance(TimeSpan.FromMilliseconds(1));

            var adding = Task.Run(() => other.AddAsync(id, "x.pdf", [1]), Ct);
            var isSending = await one.Outbox.AcceptAsync(read, read.Content, null, Ct) is AcceptResult.Accepted;

            (await adding is KeepResult.Kept).ShouldBe(!isSending);
        }
    }

    [Fact]
    public async Task A_file_never_arrives_in_a_draft_that_was_just_forgotten_as_empty()
    {
        for (var round = 0; round < 30; round++)
        {
            var draft = await one.SubmissionAsync(await one.DraftAsync());

            var forgetting = Task.Run(() => one.Drafts.ForgetAsync(draft, Ct), Ct);
            var kept = await other.Files.ReceiveAsync(draft, Question, new MemoryStream([1]), 10, Ct) is ReceiveResult.Arrived arrived
                ? await other.Files.KeepAsync(arrived.File, "x.bin", "application/octet-stream", 5, Ct)
                : null;
            await forgetting;

            kept.ShouldBeOfType<KeepResult.Kept>();
            (await one.FilesOfAsync(draft.Id)).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Deleting_everything_while_files_come_and_go_fails_for_nobody()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = await one.DraftAsync();
            var file = ((KeepResult.Kept)await one.AddAsync(id, "a.txt", [0])).File;
            var draft = await one.SubmissionAsync(id);

            await AtOnceAsync(12, async (portal, number) => number switch
            {
                < 6 => await portal.Files.ReceiveAsync(draft, Question, new MemoryStream([(byte)number, 1]), 10, Ct) is ReceiveResult.Arrived arrived
                    && await portal.Files.KeepAsync(arrived.File, "x.bin", "application/octet-stream", 5, Ct) is KeepResult.Kept,
                < 9 => await portal.Files.RemoveAsync(id, Jane, file.Id, Ct),
                9 => await portal.Drafts.DeleteAsync(id, Jane, Ct) is not null,
                10 => await portal.Drafts.DeleteAllAsync(Jane, Ct) > 0,
                _ => await portal.Store.PurgeAsync(new SubmissionsOptions(), Ct) > 0,
            });
        }
    }

    [Fact]
    public async Task Tries_that_begin_are_taken_back_and_are_forgotten_at_once_fail_for_nobody()
    {
        var limits = Enumerable.Range(0, 3).Select(number => new AttemptLimit($"key {number}", 5, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(15), TimeSpan.FromDays(1))).ToList();
        var reversed = limits.AsEnumerable().Reverse().ToList();
        await one.Attempts.TryBeginAsync(limits, Ct);
        one.Clock.Advance(TimeSpan.FromDays(2));

        await AtOnceAsync(80, async (portal, number) =>
        {
            var some = number % 2 == 0 ? limits : reversed;
            await ((number % 8) switch
            {
                0 => portal.Attempts.ForgetAsync(some, Ct),
                1 => portal.Attempts.PurgeAsync(Ct),
                2 or 3 => portal.Attempts.UndoAsync(some, Ct),
                _ => (Task)portal.Attempts.TryBeginAsync(some, Ct),
            });
            return true;
        });
    }

    [Fact]
    public async Task What_is_chosen_hidden_seen_and_counted_on_both_is_there_once()
    {
        await AtOnceAsync(40, async (portal, number) =>
        {
            await portal.Places.ChooseAsync(Jane, new Place(1, number), Ct);
            await portal.HiddenAnnouncements.HideAsync(Jane, 1, "v" + number, Ct);
            await portal.Remembered.WriteAsync([new RememberedPage(Jane, "list", [(byte)number], portal.Clock.GetUtcNow()), new RememberedPage(Martine, "list", [1], portal.Clock.GetUtcNow())], Ct);
            await portal.ArticleViews.AddAsync(new Dictionary<long, int> { [number % 2] = 1, [1 - (number % 2)] = 1 }, Ct);
            return true;
        });

        (await one.Places.OfAsync(Jane, Ct)).ShouldNotBeNull();
        (await one.HiddenAnnouncements.OfAsync(Jane, Ct)).ShouldHaveSingleItem();
        one.Count("remembered_pages").ShouldBe(2);
        (await other.ArticleViews.ReadAsync(Ct)).ShouldBe(new Dictionary<long, int> { [0] = 40, [1] = 40 }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_remembered_credential_that_is_used_on_both_is_renewed_once()
    {
        var session = await one.Sessions.StartAsync(Jane, "Firefox", one.Clock.GetUtcNow().AddHours(1), isRemembered: true, Ct);

        var renewed = await AtOnceAsync(20, (portal, _) => portal.Sessions.RotateAsync(session.Id, session.Remembered!.Value, Ct));

        renewed.Distinct().ShouldHaveSingleItem().ShouldNotBeNull().ShouldNotBe(session.Remembered!.Value);
    }

    private Task<T[]> AtOnceAsync<T>(int calls, Func<StoreHost, int, Task<T>> call) =>
        Task.WhenAll(Enumerable.Range(0, calls).Select(number => Task.Run(() => call(number % 2 == 0 ? one : other, number), Ct)));
}
