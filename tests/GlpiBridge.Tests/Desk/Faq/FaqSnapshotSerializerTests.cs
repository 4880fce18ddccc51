using System.Buffers;
using GlpiBridge.Desk.Faq;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq;

public sealed class FaqSnapshotSerializerTests
{
    private static readonly FaqSnapshotSerializer Serializer = new();

    [Fact]
    public void A_snapshot_comes_back_as_it_went()
    {
        var article = Articles.Article(1, Articles.Everybody, new FaqTarget(FaqTargetKind.Group, 3, 5, true, true)) with
        {
            Answer = "<p>é &amp; \u2019 \ud83d\ude00</p>",
            AuthorId = 4,
            Begin = new DateTime(2026, 1, 2, 3, 4, 5),
            Categories = [1, 2],
            Documents = [new FaqDocument(2, "Guide", "guide.pdf", "application/pdf")],
        };
        var snapshot = Articles.Snapshot([new FaqCategory(1, "Logiciel", "Logiciel", null)], article);

        var bytes = new ArrayBufferWriter<byte>();
        Serializer.Serialize(snapshot, bytes);
        var back = Serializer.Deserialize(new ReadOnlySequence<byte>(bytes.WrittenMemory));

        back.Articles.ShouldHaveSingleItem().IsSameAs(article).ShouldBeTrue();
        back.Categories.ShouldBe(snapshot.Categories);
        back.Version.ShouldBe(snapshot.Version);
        back.ReadAt.ShouldBe(snapshot.ReadAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    public void What_is_no_snapshot_is_told_and_stops_nothing(string text)
    {
        var back = Serializer.Deserialize(new ReadOnlySequence<byte>(System.Text.Encoding.UTF8.GetBytes(text)));

        back.ShouldBeSameAs(FaqSnapshotSerializer.Unreadable);
    }

    // What .NET does with more than MaximumPayloadBytes: nothing breaks, nothing is shared
    [Fact]
    public async Task A_snapshot_above_the_limit_of_the_cache_is_served_and_not_shared()
    {
        var ct = TestContext.Current.CancellationToken;
        var services = new ServiceCollection();
        services.AddDistributedMemoryCache();
        services.AddHybridCache(options => options.MaximumPayloadBytes = 10).AddSerializer<FaqSnapshot, FaqSnapshotSerializer>();
        await using var provider = services.BuildServiceProvider();
        var kept = new HybridCacheEntryOptions { Flags = HybridCacheEntryFlags.DisableLocalCache };

        var served = await provider.GetRequiredService<HybridCache>()
            .GetOrCreateAsync("key", _ => ValueTask.FromResult(Articles.Snapshot(Articles.Article(1))), kept, cancellationToken: ct);
        await provider.GetRequiredService<HybridCache>().SetAsync("key", served, kept, cancellationToken: ct);

        served.Articles.ShouldHaveSingleItem();
        (await provider.GetRequiredService<IDistributedCache>().GetAsync("key", ct)).ShouldBeNull();
    }
}
