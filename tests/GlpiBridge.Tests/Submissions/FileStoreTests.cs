using GlpiBridge.Submissions;
using Shouldly;
using Xunit;
using static GlpiBridge.Tests.Submissions.StoreHost;

namespace GlpiBridge.Tests.Submissions;

public sealed class FileStoreOnSqliteTests() : FileStoreTests(DatabaseKind.Sqlite);

public sealed class FileStoreOnPostgresTests() : FileStoreTests(DatabaseKind.PostgreSql);

public abstract class FileStoreTests(DatabaseKind database) : IAsyncLifetime
{
    private StoreHost stores = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => stores = await StartedAsync(database);

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(262_144)]
    [InlineData(600_001)]
    public async Task A_file_is_read_back_to_the_byte(int length)
    {
        var bytes = Bytes(length);
        var id = await stores.DraftAsync();

        var kept = (await stores.AddAsync(id, "x.bin", bytes)).ShouldBeOfType<KeepResult.Kept>();

        kept.File.Length.ShouldBe(length);
        var copy = new MemoryStream();
        await stores.Files.Open((await stores.FilesOfAsync(id))[0]).CopyToAsync(copy, Ct);
        copy.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public async Task Any_part_of_a_file_can_be_read()
    {
        var bytes = Bytes(600_001);
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "x.bin", bytes);
        await using var stream = stores.Files.Open((await stores.FilesOfAsync(id))[0]);

        foreach (var offset in new[] { 599_990, 5, 262_140, 262_144 })
        {
            stream.Position = offset;
            var part = new byte[8];
            await stream.ReadExactlyAsync(part, Ct);
            part.ShouldBe(bytes[offset..(offset + 8)]);
        }
    }

    [Fact]
    public async Task Two_files_of_one_name_get_names_that_tell_them_apart()
    {
        var id = await stores.DraftAsync();
        await stores.AddAsync(id, "capture.png", [1]);
        await stores.AddAsync(id, "Capture.PNG", [2]);
        await stores.AddAsync(id, "capture.png", [3]);
        await stores.AddAsync(id, "capture.png", [4], question: "autre");

        (await stores.FilesOfAsync(id)).Select(file => file.Name).ShouldBe(["capture.png", "Capture (2).PNG", "capture (3).png", "capture.png"]);
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_in_a_question()
    {
        var id = await stores.DraftAsync();
        var first = (KeepResult.Kept)await stores.AddAsync(id, "a.txt", [1, 2, 3]);

        var again = (await stores.AddAsync(id, "b.txt", [1, 2, 3])).ShouldBeOfType<KeepResult.Kept>();

        again.IsNew.ShouldBeFalse();
        again.File.ShouldBe(first.File);
        await stores.AddAsync(id, "a.txt", [1, 2, 3], question: "autre");
        (await stores.FilesOfAsync(id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Fifty_at_once_fill_the_question_and_no_more()
    {
        var id = await stores.DraftAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => stores.AddAsync(id, "capture.png", Bytes(300_000 + number)))));

        results.Count(result => result is KeepResult.Kept).ShouldBe(20);
        results.Count(result => result is KeepResult.Full).ShouldBe(30);
        (await stores.FilesOfAsync(id)).Select(file => file.Name).Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task What_was_received_and_not_kept_is_no_part_of_the_draft_and_is_gone_an_hour_later()
    {
        var id = await stores.DraftAsync();
        var arrived = (ReceiveResult.Arrived)await stores.Files.ReceiveAsync(await stores.SubmissionAsync(id), Question, new MemoryStream(Bytes(300_000)), 1_000_000, Ct);
        (await stores.FilesOfAsync(id)).ShouldBeEmpty();
        (await stores.Files.FindAsync(id, Jane, arrived.File.Id, Ct)).ShouldBeNull();

        stores.Clock.Advance(TimeSpan.FromMinutes(61));
        await stores.Files.PurgeAsync(Ct);

        stores.Count("files").ShouldBe(0);
        stores.Count("chunks").ShouldBe(0);
    }

    [Fact]
    public async Task Another_portal_that_starts_takes_away_no_file_that_is_arriving()
    {
        var id = await stores.DraftAsync();
        var arrived = (await stores.Files.ReceiveAsync(await stores.SubmissionAsync(id), Question, new MemoryStream(Bytes(10)), 1_000, Ct)).ShouldBeOfType<ReceiveResult.Arrived>();

        await using var second = await stores.SecondAsync();
        await second.Files.PurgeAsync(Ct);

        (await stores.Files.KeepAsync(arrived.File, "x.bin", "application/octet-stream", 20, Ct)).ShouldBeOfType<KeepResult.Kept>();
    }

    [Fact]
    public async Task The_first_word_and_the_first_file_of_a_draft_may_reach_two_portals_at_once()
    {
        await using var second = await stores.SecondAsync();
        for (var round = 0; round < 30; round++)
        {
            var id = Guid.CreateVersion7();

            await Task.WhenAll(
                Task.Run(() => stores.Store.SaveDraftAsync(id, Jane, "incident", null, Content("typed"), null, Ct), Ct),
                Task.Run(() => second.Store.EnsureDraftAsync(id, Jane, "incident", Content(""), null, Ct), Ct));

            (await stores.SubmissionAsync(id)).Content.Answers["titre"].ShouldBe(["typed"]);
        }
    }

    [Fact]
    public async Task A_file_that_is_cut_off_leaves_nothing()
    {
        var id = await stores.DraftAsync();

        await Should.ThrowAsync<IOException>(stores.Files.ReceiveAsync(await stores.SubmissionAsync(id), Question, new BrokenStream(600_000), 1_000_000, Ct));

        stores.Count("files").ShouldBe(0);
        stores.Count("chunks").ShouldBe(0);
    }

    [Fact]
    public async Task One_byte_too_many_leaves_nothing()
    {
        var id = await stores.DraftAsync();

        (await stores.Files.ReceiveAsync(await stores.SubmissionAsync(id), Question, new MemoryStream(new byte[600_001]), 600_000, Ct)).ShouldBeOfType<ReceiveResult.TooLarge>();

        stores.Count("files").ShouldBe(0);
        stores.Count("chunks").ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_that_is_deleted_or_sent_while_its_file_is_under_way_takes_it_no_more()
    {
        var deleted = await stores.DraftAsync();
        var sent = await stores.DraftAsync();
        var lost = await stores.Files.ReceiveAsync(
            await stores.SubmissionAsync(deleted), Question, new ActingStream(600_000, () => stores.Drafts.DeleteAsync(deleted, Jane, Ct)), 1_000_000, Ct);
        var late = (ReceiveResult.Arrived)await stores.Files.ReceiveAsync(await stores.SubmissionAsync(sent), Question, new MemoryStream([1]), 10, Ct);
        await stores.AcceptAsync(sent);

        lost.ShouldBeOfType<ReceiveResult.NoDraft>();
        (await stores.Files.KeepAsync(late.File, "a.txt", "text/plain", 20, Ct)).ShouldBeOfType<KeepResult.NoDraft>();
    }

    [Fact]
    public async Task Only_the_owner_finds_and_removes_a_file()
    {
        var id = await stores.DraftAsync();
        var file = ((KeepResult.Kept)await stores.AddAsync(id, "a.txt", [1])).File;

        (await stores.Files.FindAsync(id, Martine, file.Id, Ct)).ShouldBeNull();
        (await stores.Files.RemoveAsync(id, Martine, file.Id, Ct)).ShouldBeFalse();
        (await stores.Files.FindAsync(await stores.DraftAsync(), Jane, file.Id, Ct)).ShouldBeNull();

        (await stores.Files.FindAsync(id, Jane, file.Id, Ct)).ShouldBe(file);
        (await stores.Files.RemoveAsync(id, Jane, file.Id, Ct)).ShouldBeTrue();
        (await stores.Files.RemoveAsync(id, Jane, file.Id, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_keeps_its_draft_from_expiring()
    {
        var id = await stores.DraftAsync();
        stores.Clock.Advance(TimeSpan.FromDays(29));
        await stores.AddAsync(id, "a.txt", [1]);
        stores.Clock.Advance(TimeSpan.FromDays(29));

        await stores.Store.PurgeAsync(new SubmissionsOptions(), Ct);

        (await stores.FilesOfAsync(id)).ShouldHaveSingleItem();
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A sender who goes away.</summary>
    private sealed class BrokenStream(int length) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The client has gone.");
    }

    /// <summary>A file during which something else happens.</summary>
    private sealed class ActingStream(int length, Func<Task> act) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await act();
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
