using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Submissions.StoreHost;

namespace GlpiBridge.Tests.Submissions.Sending;

public sealed class AdditionsOnSqliteTests() : AdditionsTests(DatabaseKind.Sqlite);

public sealed class AdditionsOnPostgresTests() : AdditionsTests(DatabaseKind.PostgreSql);

/// <summary>What is added to a submission that GLPI does not have yet.</summary>
public abstract class AdditionsTests(DatabaseKind database) : IAsyncLifetime
{
    private static readonly TicketMade Ticket = new(12, "reponse:12", "Ticket:12");
    private StoreHost stores = null!;

    private Outbox Outbox => stores.Outbox;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => stores = await StartedAsync(database);

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task It_goes_neither_before_its_request_nor_because_somebody_wants_it_to()
    {
        var request = await stores.SentAsync();
        var added = await AddedAsync(request);

        (await Outbox.ClaimAsync(added, Ct)).ShouldBeNull();
        (await Outbox.RetryAsync(added, Ct)).ShouldBeFalse();
        await Outbox.BringSessionAsync(Jane, "nouvelle", Ct);
        await Outbox.HurryAsync(Ct);
        stores.Clock.Advance(TimeSpan.FromDays(1));

        (await Outbox.ClaimDueAsync(10, Ct)).ShouldHaveSingleItem().Submission.Id.ShouldBe(request);
        (await stores.SubmissionAsync(added)).ShouldSatisfyAllConditions(
            waiting => waiting.State.ShouldBe(SubmissionState.Accepted),
            waiting => waiting.DueAt.ShouldBeNull(),
            waiting => waiting.Follows!.Id.ShouldBe(request),
            waiting => waiting.Content.Sender!.Session.ShouldBe("nouvelle"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Once_there_is_a_ticket_it_is_an_answer_on_that_and_due_one_after_the_other(bool hasAllFiles)
    {
        var request = await stores.SentAsync();
        var first = await AddedAsync(request);
        stores.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await AddedAsync(request);
        var draft = await DraftAsync(request);
        var claim = await stores.ClaimAsync(request);

        await (hasAllFiles ? Outbox.DeliveredAsync(claim, Ticket, new SubmissionContent(), Ct) : Outbox.ArrivedAsync(claim, Ticket, isOver: true, Ct));

        var due = (await Outbox.ClaimDueAsync(10, Ct)).ShouldHaveSingleItem();
        due.Submission.ShouldSatisfyAllConditions(answer => answer.Id.ShouldBe(first), answer => answer.FormId.ShouldBe("reponse:12"), answer => answer.Follows.ShouldBeNull());
        (await Outbox.ClaimAsync(second, Ct)).ShouldBeNull();
        await Outbox.DeliveredAsync(due, Ticket, new SubmissionContent(), Ct);
        (await Outbox.ClaimAsync(second, Ct)).ShouldNotBeNull();
        (await stores.SubmissionAsync(draft)).ShouldSatisfyAllConditions(
            kept => kept.State.ShouldBe(SubmissionState.Draft), kept => kept.FormId.ShouldBe("reponse:12"), kept => kept.DueAt.ShouldBeNull(), kept => kept.Follows.ShouldBeNull());
    }

    [Fact]
    public async Task After_that_nothing_more_can_be_added_and_what_was_read_before_is_read_again()
    {
        var request = await stores.SentAsync();
        var read = await stores.SubmissionAsync(await DraftAsync(request));
        await Outbox.ArrivedAsync(await stores.ClaimAsync(request), Ticket, isOver: true, Ct);

        (await Outbox.AcceptAsync(read, read.Content, null, Ct)).ShouldBe(AcceptResult.Changed);
        (await SaveAsync(read.Id, request))!.FormId.ShouldBe("reponse:12");
        (await SaveAsync(Guid.CreateVersion7(), request)).ShouldBeNull();
        (await stores.Store.EnsureDraftAsync(Guid.CreateVersion7(), Jane, $"suite:{request}", Content("x"), request, Ct)).ShouldBeNull();
        var forgotten = read with { Id = Guid.CreateVersion7(), Reference = "GB-0000-0000" };
        (await stores.Files.ReceiveAsync(forgotten, Question, new MemoryStream([1]), 100, Ct)).ShouldBeOfType<ReceiveResult.NoDraft>();
    }

    [Fact]
    public async Task Nothing_is_added_to_what_somebody_else_sent_nor_to_an_addition()
    {
        var request = await stores.SentAsync();

        (await stores.Store.SaveDraftAsync(Guid.CreateVersion7(), Martine, $"suite:{request}", null, Content("x"), request, Ct)).ShouldBeNull();
        (await SaveAsync(Guid.CreateVersion7(), await AddedAsync(request))).ShouldBeNull();
        (await SaveAsync(Guid.CreateVersion7(), Guid.CreateVersion7())).ShouldBeNull();
    }

    [Fact]
    public async Task However_the_two_meet_what_is_accepted_is_never_left_behind()
    {
        for (var round = 0; round < 20; round++)
        {
            var request = await stores.SentAsync();
            var read = await stores.SubmissionAsync(await DraftAsync(request));
            var claim = await stores.ClaimAsync(request);
            var late = Guid.CreateVersion7();

            var accepting = Task.Run(() => Outbox.AcceptAsync(read, read.Content, null, Ct), Ct);
            var saving = Task.Run(() => SaveAsync(late, request), Ct);
            await Task.WhenAll(accepting, saving, Task.Run(() => Outbox.ArrivedAsync(claim, Ticket, isOver: true, Ct), Ct));

            var isAccepted = await accepting is AcceptResult.Accepted;
            (await stores.SubmissionAsync(read.Id)).ShouldSatisfyAllConditions(
                added => added.Follows.ShouldBeNull(),
                added => added.FormId.ShouldBe("reponse:12"),
                added => (added.State is SubmissionState.Accepted, added.DueAt is not null).ShouldBe((isAccepted, isAccepted)));
            (await stores.Store.FindAsync(late, Jane, Ct))?.Follows.ShouldBeNull();
        }
    }

    [Fact]
    public async Task It_waits_for_a_request_that_is_parked_corrected_and_sent_again()
    {
        var request = await stores.SentAsync();
        var added = await AddedAsync(request);
        await Outbox.ParkAsync(await stores.ClaimAsync(request), "Invalid", null, Ct);
        (await stores.SubmissionAsync(added)).Follows!.IsStopped.ShouldBeTrue();
        await Outbox.ReopenAsync(request, Jane, Ct);
        (await stores.SubmissionAsync(added)).Follows!.IsStopped.ShouldBeTrue();
        (await stores.AcceptAsync(request)).ShouldBe(AcceptResult.Accepted);

        (await Outbox.ClaimAsync(added, Ct)).ShouldBeNull();
        await Outbox.DeliveredAsync(await stores.ClaimAsync(request), Ticket, new SubmissionContent(), Ct);

        (await Outbox.ClaimAsync(added, Ct)).ShouldNotBeNull();
    }

    [Fact]
    public async Task One_that_an_operator_has_parked_stays_so_and_waits_again_when_it_is_to_be_tried()
    {
        var request = await stores.SentAsync();
        var stays = await AddedAsync(request);
        var again = await AddedAsync(request);
        (await Outbox.ParkAsync(stays, "operator", Ct)).ShouldBeTrue();
        (await Outbox.ParkAsync(again, "operator", Ct)).ShouldBeTrue();

        (await Outbox.RetryAsync(again, Ct)).ShouldBeTrue();
        (await stores.SubmissionAsync(again)).DueAt.ShouldBeNull();
        await Outbox.ArrivedAsync(await stores.ClaimAsync(request), Ticket, isOver: true, Ct);

        (await Outbox.ClaimDueAsync(10, Ct)).ShouldHaveSingleItem().Submission.Id.ShouldBe(again);
        (await stores.SubmissionAsync(stays)).State.ShouldBe(SubmissionState.Parked);
    }

    [Fact]
    public async Task It_is_listed_with_what_it_is_added_to_and_deleted_with_that()
    {
        var request = await stores.SentAsync();
        var added = await DraftAsync(request);
        await stores.AddAsync(added, "x.pdf", [1]);
        await stores.AcceptAsync(added);
        (await Outbox.ListAddedAsync(request, Jane, Ct)).ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
        (await Outbox.ListAddedAsync(request, Martine, Ct)).ShouldBeEmpty();
        (await Outbox.ListOfAsync(Jane, Ct)).Single(sent => sent.Id == added).Follows!.Title.ShouldBe("Titre");
        await Outbox.ParkAsync(await stores.ClaimAsync(request), "Invalid", null, Ct);
        await Outbox.ReopenAsync(request, Jane, Ct);
        (await stores.Drafts.ReadAsync(Jane, _ => "titre", Ct)).ShouldHaveSingleItem().Additions.ShouldBe(1);
        await stores.Drafts.ForgetAsync(await stores.SubmissionAsync(request), Ct);
        (await stores.Store.FindAsync(request, Jane, Ct)).ShouldNotBeNull();

        (await stores.Drafts.DeleteAsync(request, Jane, Ct)).ShouldNotBeNull();

        (await stores.Store.FindAsync(added, Jane, Ct)).ShouldBeNull();
        stores.Count("files").ShouldBe(0);
    }

    [Fact]
    public async Task A_request_is_not_erased_from_under_what_was_added_to_it()
    {
        var request = await stores.SentAsync();
        var added = await AddedAsync(request);
        await Outbox.ParkAsync(await stores.ClaimAsync(request), "Invalid", null, Ct);
        await Outbox.ReopenAsync(request, Jane, Ct);

        stores.Clock.Advance(TimeSpan.FromDays(100));
        await stores.Store.PurgeAsync(new SubmissionsOptions(), Ct);

        (await stores.SubmissionAsync(added)).State.ShouldBe(SubmissionState.Accepted);
        (await stores.SubmissionAsync(request)).State.ShouldBe(SubmissionState.Draft);
    }

    private Task<Submission?> SaveAsync(Guid id, Guid request) => stores.Store.SaveDraftAsync(id, Jane, $"suite:{request}", null, Content("Un ajout"), request, Ct);

    private async Task<Guid> DraftAsync(Guid request)
    {
        var id = Guid.CreateVersion7();
        (await SaveAsync(id, request)).ShouldNotBeNull().Follows!.Id.ShouldBe(request);
        return id;
    }

    private async Task<Guid> AddedAsync(Guid request)
    {
        var id = await DraftAsync(request);
        (await stores.AcceptAsync(id)).ShouldBe(AcceptResult.Accepted);
        return id;
    }
}
