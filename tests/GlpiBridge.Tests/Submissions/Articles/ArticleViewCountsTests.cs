using GlpiBridge.Submissions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions.Articles;

public sealed class ArticleViewCountsOnSqliteTests() : ArticleViewCountsTests(DatabaseKind.Sqlite);

public sealed class ArticleViewCountsOnPostgresTests() : ArticleViewCountsTests(DatabaseKind.PostgreSql);

public abstract class ArticleViewCountsTests(DatabaseKind database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Openings_add_up_and_outlive_the_portal()
    {
        await using var stores = await StoreHost.StartedAsync(database);
        await stores.ArticleViews.AddAsync(new Dictionary<long, int> { [1] = 2, [42] = 1 }, Ct);
        await stores.ArticleViews.AddAsync(new Dictionary<long, int> { [1] = 3 }, Ct);

        await stores.RestartAsync();

        var counts = await stores.ArticleViews.ReadAsync(Ct);
        counts.ShouldBe(new Dictionary<long, int> { [1] = 5, [42] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Portals_that_count_at_once_lose_nothing()
    {
        await using var stores = await StoreHost.StartedAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stores.ArticleViews.AddAsync(new Dictionary<long, int> { [7] = 1 }, Ct)));

        (await stores.ArticleViews.ReadAsync(Ct))[7].ShouldBe(20);
    }
}
