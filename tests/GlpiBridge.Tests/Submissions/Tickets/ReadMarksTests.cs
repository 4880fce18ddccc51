using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Tickets;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions.Tickets;

public sealed class ReadMarksOnSqliteTests() : ReadMarksTests(DatabaseKind.Sqlite);

public sealed class ReadMarksOnPostgresTests() : ReadMarksTests(DatabaseKind.PostgreSql);

public abstract class ReadMarksTests(DatabaseKind database)
{
    private static readonly DateTime Morning = new(2026, 11, 23, 8, 0, 0);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task How_far_somebody_has_read_is_theirs_never_goes_back_and_is_forgotten_after_its_time()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        (await stores.ReadMarks.OfAsync(StoreHost.Jane, [1, 2], Ct)).ShouldBeNull();
        await stores.ReadMarks.BeginAsync(StoreHost.Jane, Morning, Ct);
        await stores.ReadMarks.PutAsync(StoreHost.Jane, 2, Morning.AddHours(2), Ct);
        await stores.ReadMarks.PutAsync(StoreHost.Jane, 2, Morning.AddHours(1), Ct);
        await stores.ReadMarks.PutAsync(StoreHost.Jane, 3, Morning.AddHours(-1), Ct);

        await stores.RestartAsync();

        (await stores.ReadMarks.OfAsync(StoreHost.Jane, [1, 2, 3], Ct)).ShouldBe(new Dictionary<long, DateTime> { [1] = Morning, [2] = Morning.AddHours(2), [3] = Morning }, ignoreOrder: true);
        (await stores.ReadMarks.OfAsync(StoreHost.Martine, [2], Ct)).ShouldBeNull();
        stores.Clock.Advance(ReadMarks.Kept + TimeSpan.FromHours(1));
        await stores.ReadMarks.PurgeAsync(Ct);
        (await stores.ReadMarks.OfAsync(StoreHost.Jane, [2], Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_windows_may_note_the_same_at_once()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await stores.ReadMarks.BeginAsync(StoreHost.Jane, Morning, Ct);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(hour => stores.ReadMarks.PutAsync(StoreHost.Jane, 2, Morning.AddHours(hour), Ct)));

        (await stores.ReadMarks.OfAsync(StoreHost.Jane, [2], Ct))![2].ShouldBe(Morning.AddHours(8));
    }
}
