using System.Buffers;
using GlpiBridge.Desk.Faq;
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
}
