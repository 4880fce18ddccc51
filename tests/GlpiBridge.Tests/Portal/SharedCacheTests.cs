using GlpiBridge.Desk.Faq;
using GlpiBridge.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

/// <summary>Two portals in front of one GLPI, with a real Redis between them.</summary>
public sealed class SharedCacheTests : IAsyncLifetime
{
    private RedisServer redis = null!;
    private SandboxServer glpi = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        redis = await RedisServer.StartAsync(Ct);
        glpi = await SandboxServer.StartAsync(new SandboxOptions { DatasetFolder = RepositoryFolder.Dataset }, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await glpi.DisposeAsync();
        await redis.DisposeAsync();
    }

    [Fact]
    public async Task The_second_portal_has_the_articles_without_asking_glpi_for_them()
    {
        await using var first = await StartAsync();
        var known = await SnapshotAsync(first);
        ArticleReads(first).ShouldBeGreaterThan(0);

        await using var second = await StartAsync();
        var shared = await SnapshotAsync(second);

        ArticleReads(second).ShouldBe(0);
        shared.Version.ShouldBe(known.Version);
        shared.Articles.Count.ShouldBe(63);
        shared.ById[1].Answer.ShouldBe(known.ById[1].Answer);
    }

    [Fact]
    public async Task A_portal_goes_on_when_redis_dies_and_starts_without_it()
    {
        await using var first = await StartAsync();
        await SnapshotAsync(first);

        await redis.DisposeAsync();
        await first.Services.GetRequiredService<FaqStore>().RebuildAsync(Ct);
        await using var second = await StartAsync();

        (await first.Services.GetRequiredService<FaqStore>().GetAsync(Ct)).ShouldBeOfType<FaqState.Ready>().StaleSince.ShouldBeNull();
        (await SnapshotAsync(second)).Articles.Count.ShouldBe(63);
        ArticleReads(second).ShouldBeGreaterThan(0);
        (await second.SignedInAsync()).Path.ShouldBe("/");
    }

    [Fact]
    public async Task What_no_portal_of_this_version_wrote_is_read_anew()
    {
        await using (var connection = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(redis.Address))
        {
            await connection.GetDatabase().HashSetAsync("glpibridge:faq-snapshot:1:" + glpi.BaseUrl, [new("data", "not a snapshot"), new("absexp", -1), new("sldexp", -1)]);
        }

        await using var portal = await StartAsync();

        (await SnapshotAsync(portal)).Articles.Count.ShouldBe(63);
    }

    private async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        portal.Settings["Cache:Redis"] = redis.Address;
        portal.Settings["Glpi:BaseUrl"] = glpi.BaseUrl.ToString();
        portal.Settings["Glpi:AppToken"] = glpi.AppToken;
        portal.Settings["Glpi:ServiceUserToken"] = glpi.ServiceUserToken;
        _ = portal.Visit();
        return portal;
    }

    private static async Task<FaqSnapshot> SnapshotAsync(PortalApplication portal) =>
        (await portal.Services.GetRequiredService<FaqStore>().GetAsync(Ct)).ShouldBeOfType<FaqState.Ready>().Snapshot;

    private static int ArticleReads(PortalApplication portal) =>
        portal.Log.Lines.Count(line => line.Contains(" GET /KnowbaseItem ", StringComparison.Ordinal) && line.Contains(" answered ", StringComparison.Ordinal));
}
