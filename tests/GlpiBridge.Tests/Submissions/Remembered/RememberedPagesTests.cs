using System.Text;
using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Remembered;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions.Remembered;

public sealed class RememberedPagesOnSqliteTests() : RememberedPagesTests(DatabaseKind.Sqlite);

public sealed class RememberedPagesOnPostgresTests() : RememberedPagesTests(DatabaseKind.PostgreSql);

public abstract class RememberedPagesTests(DatabaseKind database) : IAsyncLifetime
{
    private StoreHost stores = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => stores = await StoreHost.StartedAsync(database);

    public ValueTask DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task A_page_outlives_the_portal_and_is_its_owners_alone()
    {
        await WriteAsync(Page(StoreHost.Jane, "list", "Lenteur de la messagerie"));

        await stores.RestartAsync();

        (await TextAsync(StoreHost.Jane, "list")).ShouldBe("Lenteur de la messagerie");
        (await TextAsync(StoreHost.Martine, "list")).ShouldBeNull();
        (await TextAsync(StoreHost.Jane, "other")).ShouldBeNull();
    }

    [Fact]
    public async Task The_database_shows_neither_what_was_seen_nor_what_was_looked_for()
    {
        await WriteAsync(Page(StoreHost.Jane, "list?q=licorne", "Lenteur de la messagerie"));

        var bytes = stores.RawDatabase();

        bytes.ShouldContain("remembered_pages");
        bytes.ShouldNotContain("Lenteur");
        bytes.ShouldNotContain("licorne");
    }

    [Fact]
    public async Task The_newest_page_takes_the_place_of_the_one_before_and_nothing_takes_it_away()
    {
        await WriteAsync(Page(StoreHost.Jane, "list", "before"));
        await WriteAsync(Page(StoreHost.Jane, "list", "after"));
        (await TextAsync(StoreHost.Jane, "list")).ShouldBe("after");

        await WriteAsync(new RememberedPage(StoreHost.Jane, "list", null, stores.Clock.GetUtcNow()));

        (await TextAsync(StoreHost.Jane, "list")).ShouldBeNull();
    }

    [Fact]
    public async Task Of_too_many_pages_the_oldest_go_and_others_keep_theirs()
    {
        await WriteAsync(Page(StoreHost.Martine, "list", "hers"));
        for (var i = 0; i <= RememberedPages.MostEach; i++)
        {
            stores.Clock.Advance(TimeSpan.FromSeconds(1));
            await WriteAsync(Page(StoreHost.Jane, "list" + i, "his"));
        }

        (await TextAsync(StoreHost.Jane, "list0")).ShouldBeNull();
        (await TextAsync(StoreHost.Jane, "list1")).ShouldBe("his");
        (await TextAsync(StoreHost.Martine, "list")).ShouldBe("hers");
    }

    [Fact]
    public async Task After_a_week_nothing_is_left()
    {
        await WriteAsync(Page(StoreHost.Jane, "old", "text"));
        stores.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await WriteAsync(Page(StoreHost.Jane, "new", "text"));
        (await TextAsync(StoreHost.Jane, "old")).ShouldBeNull();

        await stores.Remembered.PurgeAsync(Ct);

        stores.Count("remembered_pages").ShouldBe(1);
        (await TextAsync(StoreHost.Jane, "new")).ShouldBe("text");
    }

    private RememberedPage Page(long owner, string key, string text) => new(owner, key, Encoding.UTF8.GetBytes(text), stores.Clock.GetUtcNow());

    private Task WriteAsync(RememberedPage page) => stores.Remembered.WriteAsync([page], Ct);

    private async Task<string?> TextAsync(long owner, string key) => (await stores.Remembered.FindAsync(owner, key, Ct))?.Content is { } content ? Encoding.UTF8.GetString(content) : null;
}
