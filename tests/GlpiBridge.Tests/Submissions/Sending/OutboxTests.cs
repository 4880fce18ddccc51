using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Submissions.StoreHost;

namespace GlpiBridge.Tests.Submissions.Sending;

public sealed class OutboxOnSqliteTests() : OutboxTests(DatabaseKind.Sqlite);

public sealed class OutboxOnPostgresTests() : OutboxTests(DatabaseKind.PostgreSql);

public abstract class OutboxTests(DatabaseKind database) : IAsyncLifetime
{
    private StoreHost stores = null!;

    private Outbox Outbox => stores.Outbox;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => stores = await StartedAsync(database);

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task What_is_accepted_survives_a_restart_and_is_due_soon()
    {
        var id = await stores.SentAsync();

        await stores.RestartAsync();

        (await stores.SubmissionAsync(id)).ShouldSatisfyAllConditions(
            sent => sent.State.ShouldBe(SubmissionState.Accepted),
            sent => sent.Content.Answers["titre"].ShouldBe(["Mon titre secret"]),
            sent => sent.Content.Sender.ShouldBe(new Sender(1, 2, "session", true)));
        (await TakeDueAsync()).ShouldBe([id]);
    }

    [Fact]
    public async Task Neither_what_was_sent_nor_the_session_is_readable_in_the_database_file()
    {
        await stores.SentAsync(session: "jeton-de-session");

        stores.RawDatabase().ShouldNotContain("jeton-de-session");
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("file")]
    [InlineData("removal")]
    public async Task What_arrives_after_it_was_read_is_not_left_behind(string what)
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "x.pdf", [1]);
        var read = await stores.SubmissionAsync(id);
        stores.Clock.Advance(TimeSpan.FromMilliseconds(5));
        await (what switch
        {
            "answer" => stores.Store.SaveDraftAsync(id, Jane, "incident", null, Content("plus tard"), null, Ct),
            "file" => stores.AddAsync(id, "y.pdf", [2]),
            _ => (Task)stores.Files.RemoveAsync(id, Jane, read.Files[0].Id, Ct),
        });

        (await Outbox.AcceptAsync(read, read.Content, null, Ct)).ShouldBe(AcceptResult.Changed);
        (await stores.AcceptAsync(id)).ShouldBe(AcceptResult.Accepted);
    }

    [Fact]
    public async Task What_was_sent_changes_no_more()
    {
        var id = await stores.SentAsync();

        var saved = await stores.Store.SaveDraftAsync(id, Jane, "incident", null, Content("trop tard"), null, Ct);

        saved!.State.ShouldBe(SubmissionState.Accepted);
        saved.Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
        (await stores.AddAsync(id, "x.pdf", [1])).ShouldBeOfType<KeepResult.NoDraft>();
    }

    [Fact]
    public async Task Somebody_elses_draft_is_not_sent()
    {
        var draft = await stores.SubmissionAsync(await stores.DraftAsync());

        (await Outbox.AcceptAsync(draft with { OwnerId = Martine }, draft.Content, null, Ct)).ShouldBe(AcceptResult.Changed);
    }

    [Fact]
    public async Task Of_many_callers_at_once_exactly_one_gets_the_claim()
    {
        var id = await stores.SentAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Outbox.ClaimAsync(id, Ct))));

        claims.Count(claim => claim is not null).ShouldBe(1);
        (await TakeDueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_one_line_the_oldest_goes_first_and_the_others_wait()
    {
        var first = await stores.SentAsync("ticket 12");
        stores.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await stores.SentAsync("ticket 12");
        var elsewhere = await stores.SentAsync("ticket 13");

        (await Outbox.ClaimAsync(second, Ct)).ShouldBeNull();
        stores.Clock.Advance(TimeSpan.FromSeconds(5));
        var due = await Outbox.ClaimDueAsync(10, Ct);
        due.Select(claim => claim.Submission.Id).ShouldBe([first, elsewhere], ignoreOrder: true);

        await Outbox.DeliveredAsync(due.Single(claim => claim.Submission.Id == first), Ticket(12), new SubmissionContent(), Ct);

        (await Outbox.ClaimAsync(second, Ct)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_parked_one_does_not_hold_up_its_line()
    {
        var first = await stores.SentAsync("ticket 12");
        stores.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await stores.SentAsync("ticket 12");

        await Outbox.ParkAsync(await stores.ClaimAsync(first), "Invalid", "ERROR_GLPI_ADD", Ct);

        (await TakeDueAsync()).ShouldBe([second]);
    }

    [Fact]
    public async Task Whoever_was_taken_over_from_can_do_nothing_more()
    {
        var id = await stores.SentAsync();
        var dead = await stores.ClaimAsync(id);
        var left = (await Outbox.ListHeldAsync(Ct)).ShouldHaveSingleItem();

        var next = (await Outbox.TakeOverAsync(left, Ct)).ShouldNotBeNull();

        await Should.ThrowAsync<ClaimLostException>(() => Outbox.BeginCallAsync(dead, Ct));
        await Should.ThrowAsync<ClaimLostException>(() => Outbox.DeliveredAsync(dead, Ticket(1), new SubmissionContent(), Ct));
        await Outbox.ParkAsync(dead, "Invalid", null, Ct);
        await Outbox.BeginCallAsync(next, Ct);
        (await stores.SubmissionAsync(id)).State.ShouldBe(SubmissionState.Delivering);
    }

    [Fact]
    public async Task A_holder_who_gives_signs_of_life_is_not_taken_over_from()
    {
        var claim = await stores.ClaimAsync(await stores.SentAsync());
        var seen = (await Outbox.ListHeldAsync(Ct)).ShouldHaveSingleItem();

        await Outbox.BeatAsync(claim, Ct);

        (await Outbox.TakeOverAsync(seen, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task That_a_call_may_have_been_carried_out_is_known_after_a_restart()
    {
        var id = await stores.SentAsync();
        var since = await Outbox.BeginCallAsync(await stores.ClaimAsync(id), Ct);

        await stores.RestartAsync();

        (await stores.SubmissionAsync(id)).SendingSince.ShouldBe(since);
    }

    [Fact]
    public async Task What_glpi_may_have_is_not_forgotten_because_it_could_not_be_looked_for()
    {
        var id = await stores.SentAsync();
        var claim = await stores.ClaimAsync(id);
        var since = await Outbox.BeginCallAsync(claim, Ct);
        await Outbox.PostponeAsync(claim, stores.Clock.GetUtcNow(), "OutcomeUnknown", null, Ct);

        await Outbox.PostponeAsync(await stores.ClaimAsync(id), stores.Clock.GetUtcNow(), "Unavailable", null, Ct);

        (await stores.SubmissionAsync(id)).ShouldSatisfyAllConditions(sent => sent.State.ShouldBe(SubmissionState.Unknown), sent => sent.SendingSince.ShouldBe(since));
    }

    [Fact]
    public async Task Answers_and_files_are_erased_once_glpi_has_them()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "x.pdf", [1]);
        await stores.AcceptAsync(id);

        await Outbox.DeliveredAsync(await stores.ClaimAsync(id), Ticket(42), new SubmissionContent { Title = "Titre" }, Ct);

        (await stores.SubmissionAsync(id)).ShouldSatisfyAllConditions(
            receipt => receipt.State.ShouldBe(SubmissionState.Delivered),
            receipt => receipt.TicketId.ShouldBe(42),
            receipt => receipt.Content.Answers.ShouldBeEmpty(),
            receipt => receipt.Content.Sender.ShouldBeNull(),
            receipt => receipt.Files.ShouldBeEmpty());
        stores.Count("chunks").ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_glpi_refused_is_kept_for_a_while()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "x.exe", [1]);
        await stores.AcceptAsync(id);
        await Outbox.DeliveredAsync(await stores.ClaimAsync(id), Ticket(42), new SubmissionContent { RefusedFiles = ["x.exe"] }, Ct);
        var options = new SubmissionsOptions { FileDays = 7 };

        stores.Clock.Advance(TimeSpan.FromDays(6));
        await stores.Store.PurgeAsync(options, Ct);
        stores.Count("files").ShouldBe(1);

        stores.Clock.Advance(TimeSpan.FromDays(2));
        await stores.Store.PurgeAsync(options, Ct);
        stores.Count("files").ShouldBe(0);
        (await stores.SubmissionAsync(id)).State.ShouldBe(SubmissionState.Delivered);
    }

    [Fact]
    public async Task What_glpi_does_not_have_is_never_erased()
    {
        var waiting = await stores.SentAsync();
        var parked = await stores.SentAsync();
        await Outbox.ParkAsync(await stores.ClaimAsync(parked), "Invalid", null, Ct);

        stores.Clock.Advance(TimeSpan.FromDays(100));
        await stores.Store.PurgeAsync(new SubmissionsOptions(), Ct);

        (await stores.SubmissionAsync(waiting)).State.ShouldBe(SubmissionState.Accepted);
        (await stores.SubmissionAsync(parked)).State.ShouldBe(SubmissionState.Parked);
    }

    [Fact]
    public async Task What_waits_for_its_sender_goes_with_their_next_session()
    {
        var id = await stores.SentAsync();
        var claim = await stores.ClaimAsync(id);
        await Outbox.PostponeAsync(claim, null, "needs-sender", claim.Submission.Content with { Sender = new Sender(1, 2, null, true) }, Ct);
        (await TakeDueAsync()).ShouldBeEmpty();

        (await Outbox.BringSessionAsync(Martine, "autre", Ct)).ShouldBe(0);
        (await Outbox.BringSessionAsync(Jane, "nouvelle", Ct)).ShouldBe(1);

        (await TakeDueAsync()).ShouldBe([id]);
        (await stores.SubmissionAsync(id)).Content.Sender!.Session.ShouldBe("nouvelle");
    }

    [Fact]
    public async Task A_refused_one_goes_back_to_its_sender_unless_glpi_may_have_it()
    {
        var refused = await stores.SentAsync();
        await Outbox.ParkAsync(await stores.ClaimAsync(refused), "Invalid", "ERROR_GLPI_ADD", Ct);
        var open = await stores.SentAsync();
        var claim = await stores.ClaimAsync(open);
        await Outbox.BeginCallAsync(claim, Ct);
        await Outbox.PostponeAsync(claim, stores.Clock.GetUtcNow(), "OutcomeUnknown", null, Ct);
        (await Outbox.ParkAsync(open, "operator", Ct)).ShouldBeTrue();

        (await Outbox.ReopenAsync(refused, Martine, Ct)).ShouldBeFalse();
        (await Outbox.ReopenAsync(refused, Jane, Ct)).ShouldBeTrue();
        (await Outbox.ReopenAsync(open, Jane, Ct)).ShouldBeFalse();

        (await stores.SubmissionAsync(refused)).State.ShouldBe(SubmissionState.Draft);
        (await Outbox.RetryAsync(open, Ct)).ShouldBeTrue();
        (await stores.SubmissionAsync(open)).State.ShouldBe(SubmissionState.Unknown);
    }

    [Fact]
    public async Task What_cannot_be_read_for_want_of_its_key_waits_for_an_operator()
    {
        var id = await stores.SentAsync();
        stores.LoseKeys();
        await stores.RestartAsync();

        (await Outbox.ClaimAsync(id, Ct)).ShouldBeNull();

        (await Outbox.ListAsync([SubmissionState.Parked], Ct)).ShouldHaveSingleItem().Fault.ShouldBe(Outbox.Unreadable);
    }

    [Fact]
    public async Task The_counts_tell_what_waits_since_when_and_what_is_parked()
    {
        var oldest = stores.Clock.GetUtcNow();
        await stores.SentAsync();
        stores.Clock.Advance(TimeSpan.FromMinutes(1));
        await Outbox.ParkAsync(await stores.ClaimAsync(await stores.SentAsync()), "Invalid", null, Ct);
        var open = await stores.ClaimAsync(await stores.SentAsync());
        await Outbox.BeginCallAsync(open, Ct);
        await Outbox.PostponeAsync(open, stores.Clock.GetUtcNow(), "OutcomeUnknown", null, Ct);
        await stores.DraftAsync();

        (await Outbox.CountAsync(Ct)).ShouldBe(new Waiting(2, 1, 1, oldest));
    }

    [Fact]
    public async Task Portals_that_look_at_the_same_moment_get_different_ones()
    {
        var sent = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            sent.Add(await stores.SentAsync());
        }

        stores.Clock.Advance(TimeSpan.FromSeconds(5));

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Outbox.ClaimDueAsync(6, Ct))));

        var taken = claims.SelectMany(some => some).Select(claim => claim.Submission.Id).ToList();
        taken.ShouldBeUnique();
        taken.Count.ShouldBe(12);
    }

    private static TicketMade Ticket(long id) => new(id, $"reponse:{id}", $"ticket {id}");

    private async Task<IEnumerable<Guid>> TakeDueAsync()
    {
        stores.Clock.Advance(TimeSpan.FromSeconds(5));
        return (await Outbox.ClaimDueAsync(10, Ct)).Select(claim => claim.Submission.Id);
    }
}
