using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Announcements;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions.Announcements;

public sealed class HiddenAnnouncementsOnSqliteTests() : HiddenAnnouncementsTests(DatabaseKind.Sqlite);

public sealed class HiddenAnnouncementsOnPostgresTests() : HiddenAnnouncementsTests(DatabaseKind.PostgreSql);

public abstract class HiddenAnnouncementsTests(DatabaseKind database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_somebody_hides_is_hidden_for_them_alone_and_outlives_the_portal()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await stores.HiddenAnnouncements.HideAsync(StoreHost.Jane, 1, "a", Ct);
        await stores.HiddenAnnouncements.HideAsync(StoreHost.Jane, 1, "b", Ct);
        await stores.HiddenAnnouncements.HideAsync(StoreHost.Martine, 2, "c", Ct);

        await stores.RestartAsync();

        (await stores.HiddenAnnouncements.OfAsync(StoreHost.Jane, Ct)).ShouldBe(new Dictionary<long, string> { [1] = "b" });
        await stores.HiddenAnnouncements.ForgetAsync(StoreHost.Jane, Ct);
        (await stores.HiddenAnnouncements.OfAsync(StoreHost.Jane, Ct)).ShouldBeEmpty();
        (await stores.HiddenAnnouncements.OfAsync(StoreHost.Martine, Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_erased_after_its_time()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await stores.HiddenAnnouncements.HideAsync(StoreHost.Jane, 1, "a", Ct);
        stores.Clock.Advance(HiddenAnnouncements.Kept);
        await stores.HiddenAnnouncements.HideAsync(StoreHost.Jane, 2, "b", Ct);
        stores.Clock.Advance(TimeSpan.FromHours(1));

        await stores.HiddenAnnouncements.PurgeAsync(Ct);

        (await stores.HiddenAnnouncements.OfAsync(StoreHost.Jane, Ct)).Keys.ShouldBe([2]);
    }
}
