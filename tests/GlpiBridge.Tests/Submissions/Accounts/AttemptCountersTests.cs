using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Accounts;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions.Accounts;

public sealed class AttemptCountersOnSqliteTests() : AttemptCountersTests(DatabaseKind.Sqlite);

public sealed class AttemptCountersOnPostgresTests() : AttemptCountersTests(DatabaseKind.PostgreSql);

public abstract class AttemptCountersTests(DatabaseKind database)
{
    private static readonly AttemptLimit Limit = new("sign-in j.doe@agudelle.com", 5, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(15), TimeSpan.FromDays(1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_free_tries_the_wait_doubles_up_to_its_longest()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await TryAsync(stores, 5);

        var waits = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            var wait = await stores.Attempts.TryBeginAsync([Limit], Ct);
            waits.Add(wait.TotalSeconds);
            stores.Clock.Advance(wait);
            (await stores.Attempts.TryBeginAsync([Limit], Ct)).ShouldBe(TimeSpan.Zero);
        }

        waits.ShouldBe([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    }

    [Fact]
    public async Task Trying_while_one_has_to_wait_makes_the_wait_no_longer()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await TryAsync(stores, 200);

        (await stores.Attempts.TryBeginAsync([Limit], Ct)).ShouldBe(TimeSpan.FromSeconds(2));
        stores.Clock.Advance(TimeSpan.FromSeconds(2));
        (await stores.Attempts.TryBeginAsync([Limit], Ct)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_thousand_tries_at_once_do_not_slip_through_nor_do_they_through_two_portals()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await using var second = await stores.SecondAsync();

        var waits = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => (i % 2 == 0 ? stores.Attempts : second.Attempts).TryBeginAsync([Limit], Ct)));

        waits.Count(wait => wait == TimeSpan.Zero).ShouldBe(5);
    }

    [Fact]
    public async Task What_one_limit_refuses_counts_under_none()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        var other = Limit with { Key = "sign-in from 192.0.2.1", Free = 6 };
        await TryAsync(stores, 5);

        await stores.Attempts.TryBeginAsync([Limit, other], Ct);

        for (var i = 0; i < 6; i++)
        {
            (await stores.Attempts.TryBeginAsync([other], Ct)).ShouldBe(TimeSpan.Zero);
        }

        (await stores.Attempts.TryBeginAsync([other], Ct)).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_try_that_is_taken_back_was_none()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await TryAsync(stores, 5);

        await stores.Attempts.UndoAsync([Limit], Ct);

        (await stores.Attempts.TryBeginAsync([Limit], Ct)).ShouldBe(TimeSpan.Zero);
        (await stores.Attempts.TryBeginAsync([Limit], Ct)).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Success_and_a_day_of_quiet_both_make_forget()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await TryAsync(stores, 5);

        await stores.Attempts.ForgetAsync([Limit], Ct);
        await TryAsync(stores, 5);
        stores.Clock.Advance(TimeSpan.FromDays(1));
        await TryAsync(stores, 5);

        (await stores.Attempts.TryBeginAsync([Limit], Ct)).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_restart_forgets_nothing_and_what_is_kept_names_nobody()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await TryAsync(stores, 5);

        await stores.RestartAsync();

        (await stores.Attempts.TryBeginAsync([Limit], Ct)).ShouldBe(TimeSpan.FromSeconds(2));
        stores.RawDatabase().ShouldNotContain("agudelle");
    }

    [Fact]
    public async Task What_is_a_day_old_is_erased()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await TryAsync(stores, 1);

        stores.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMilliseconds(1));
        await stores.Attempts.PurgeAsync(Ct);

        stores.Count("attempts").ShouldBe(0);
    }

    private static async Task TryAsync(StoreHost stores, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await stores.Attempts.TryBeginAsync([Limit], Ct);
        }
    }
}
